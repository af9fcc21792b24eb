using System.Globalization;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Practices;

/// <summary>A practice as it is typed.</summary>
internal sealed class PracticeForm
{
    private const int LongestPart = 2_000;
    private const int MostHours = 10_000;
    private const int MostEuro = 1_000_000;

    public string? Title { get; set; }

    public string? Branch { get; set; }

    public string? Text { get; set; }

    public string? Effort { get; set; }

    public string? Cost { get; set; }

    public string? Result { get; set; }

    public string? NotAgain { get; set; }

    public string? Room { get; set; }

    public string? Language { get; set; }

    public bool NotPrices { get; set; }

    public Room RoomWanted => Room == nameof(Network.Room.Network) ? Network.Room.Network : Network.Room.Town;

    public static PracticeForm Of(Practice row) => new()
    {
        Title = row.Title,
        Branch = row.Branch,
        Text = row.Text,
        Effort = row.Effort.ToString(CultureInfo.InvariantCulture),
        Cost = (row.Cost.Cents / 100).ToString(CultureInfo.InvariantCulture),
        Result = row.Result,
        NotAgain = row.NotAgain,
        Room = row.Room.ToString(),
        Language = row.Language,
    };

    public IEnumerable<(string Field, string Key, int Max)> Problems(IBranches branches)
    {
        var texts = new (string Field, string? Value, int Longest)[]
        {
            (nameof(Title), Title, QuestionForm.LongestTitle), (nameof(Text), Text, QuestionForm.LongestText),
            (nameof(Result), Result, LongestPart), (nameof(NotAgain), NotAgain, LongestPart),
        };
        foreach (var (field, value, longest) in texts)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return (field, "forms.required", longest);
            }
            else if (value.Length > longest)
            {
                yield return (field, "forms.too_long", longest);
            }
        }

        if (branches.Find(Branch) is null)
        {
            yield return (nameof(Branch), "community.problem.branch_needed", 0);
        }

        if (Whole(Effort) is not (>= 0 and <= MostHours))
        {
            yield return (nameof(Effort), "community.problem.hours", MostHours);
        }

        if (Whole(Cost) is not (>= 0 and <= MostEuro))
        {
            yield return (nameof(Cost), "community.problem.cost", MostEuro);
        }
    }

    public void Fill(Practice row)
    {
        (row.Title, row.Branch, row.Text) = (Title!.Trim(), Branch!, Text!.Trim());
        (row.Effort, row.Cost) = (Whole(Effort)!.Value, Money.Eur(Whole(Cost)!.Value * 100L));
        (row.Result, row.NotAgain) = (Result!.Trim(), NotAgain!.Trim());
        row.Language = PostLanguage.Of(Language, row.Language);
    }

    // „1.200“ and „120 €“ are whole numbers too.
    private static int? Whole(string? text)
    {
        var bare = (text ?? "").Replace("€", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim();
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
