using Storefront.Tenants.Contracts;

namespace Storefront.Community.Mentors;

/// <summary>An offer as it is typed.</summary>
internal sealed class MentorForm
{
    public const int Rows = 3;
    private const int LongestTopics = 1_000;

    public string? Topics { get; set; }

    public ShopLevel Step { get; set; } = ShopLevel.Sell;

    public string? Language { get; set; }

    public List<TimeRow> Times { get; set; } = [];

    public bool IsOpen { get; set; }

    /// <param name="row">Null: an offer to begin with.</param>
    /// <param name="locale">Of whoever begins.</param>
    public static MentorForm Of(MentorOffer? row, string locale)
    {
        var form = row is null ? new MentorForm { Language = locale, IsOpen = true } : new MentorForm { Topics = row.Topics, Language = row.Language, Step = row.Step, IsOpen = row.IsOpen };
        form.Times.AddRange((row?.FreeTimes ?? []).Take(Rows).Select(time => new TimeRow
        {
            Day = time.Day.ToString(), From = FreeTime.Text(time.From), Until = FreeTime.Text(time.Until),
        }));
        return form.Filled();
    }

    /// <summary>Rows to type into are always there.</summary>
    public MentorForm Filled()
    {
        while (Times.Count < Rows)
        {
            Times.Add(new TimeRow());
        }

        return this;
    }

    public IEnumerable<(string Field, string Key, int Max)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Topics))
        {
            yield return (nameof(Topics), "forms.required", LongestTopics);
        }
        else if (Topics.Length > LongestTopics)
        {
            yield return (nameof(Topics), "forms.too_long", LongestTopics);
        }

        for (var at = 0; at < Times.Count; at++)
        {
            if (!Times[at].IsEmpty && Times[at].Read is null)
            {
                yield return ($"Times[{at}].From", "community.problem.time", 0);
            }
        }

        if (IsOpen && Times.TrueForAll(row => row.IsEmpty))
        {
            yield return ("Times[0].Day", "community.problem.no_time", 0);
        }
    }

    public string Lines => string.Join('\n', Times.Select(row => row.Read?.Line).Where(line => line is not null));
}

internal sealed class TimeRow
{
    public string? Day { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(Day);

    public FreeTime? Read => FreeTime.Of(Day, From, Until);
}
