using NodaTime;
using Storefront.Platform.Texts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Audit;

/// <summary>What somebody looks for in a log. Empty: everything.</summary>
internal sealed record ActFilter
{
    public string Kind { get; init; } = "";

    public string Person { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? Until { get; init; }

    public string Words { get; init; } = "";

    public bool IsOn => this != new ActFilter();

    /// <summary>More than words are asked for: what the form folds away is to be seen.</summary>
    public bool IsNarrow => (this with { Words = "" }).IsOn;

    /// <summary>Whether the lines themselves have to be read, as a person reads them, to know which are meant.</summary>
    public bool ReadsLines => Person.Length > 0 || Words.Length > 0;

    public IQueryable<TAct> Of<TAct>(IQueryable<TAct> acts, AuditKinds kinds, string zone)
        where TAct : Act
    {
        if (Kind.Length > 0)
        {
            var actions = kinds.ActionsOf(Kind);
            acts = acts.Where(row => actions.Contains(row.Action));
        }

        if (From is { } first)
        {
            var begin = first.AtMidnight().ToInstant(zone);
            acts = acts.Where(row => row.At >= begin);
        }

        if (Until is { } last)
        {
            var end = last.PlusDays(1).AtMidnight().ToInstant(zone);
            acts = acts.Where(row => row.At < end);
        }

        return acts;
    }

    public bool Shows(AuditLine line) => !ReadsLines || (IsBy(line) && Says(line));

    private bool IsBy(AuditLine line) =>
        Person.Length == 0 || ShopSearch.Fold(line.Who).Contains(ShopSearch.Fold(Person), StringComparison.Ordinal);

    private bool Says(AuditLine line)
    {
        if (Words.Length == 0)
        {
            return true;
        }

        var text = ShopSearch.Fold(line.AllWords);
        return ShopSearch.Fold(Words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
