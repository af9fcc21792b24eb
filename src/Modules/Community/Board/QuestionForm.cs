using Storefront.Community.Network;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Board;

/// <summary>A question as it is typed.</summary>
internal sealed class QuestionForm
{
    public const int LongestTitle = 150;
    public const int LongestText = 6_000;

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Branch { get; set; }

    public string? Screen { get; set; }

    public string? Room { get; set; }

    public string? Language { get; set; }

    public bool Follow { get; set; }

    /// <summary>„Es geht nicht um Preise“: asked only when the text looks like it.</summary>
    public bool NotPrices { get; set; }

    public Room RoomWanted => Room == nameof(Network.Room.Network) ? Network.Room.Network : Network.Room.Town;

    public IEnumerable<(string Field, string Key)> Problems(Screens screens, IBranches branches)
    {
        foreach (var (field, value, longest) in new[] { (nameof(Title), Title, LongestTitle), (nameof(Text), Text, LongestText) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return (field, "forms.required");
            }
            else if (value.Length > longest)
            {
                yield return (field, "forms.too_long");
            }
        }

        if (!string.IsNullOrEmpty(Branch) && branches.Find(Branch) is null)
        {
            yield return (nameof(Branch), "community.problem.branch");
        }

        if (!string.IsNullOrEmpty(Screen) && !screens.Knows(Screen))
        {
            yield return (nameof(Screen), "community.problem.screen");
        }
    }

    public static int LongestOf(string field) => field == nameof(Title) ? LongestTitle : LongestText;
}
