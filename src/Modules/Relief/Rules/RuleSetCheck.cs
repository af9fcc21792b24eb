using System.Text.RegularExpressions;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Rules;

/// <summary>Whether rules can be worked with: for the form, for recipes, and for those that come with the program.</summary>
internal static partial class RuleSetCheck
{
    /// <summary>Field and sentence of everything that is wrong.</summary>
    public static IReadOnlyList<(string Field, string Key)> Find(RuleSet rules) =>
    [
        .. When(!Handle().IsMatch(rules.Id), "Handle", "relief.rules.error.handle"),
        .. When(rules.Title.De.Length == 0, "TitleDe", "relief.rules.error.title"),
        .. When(rules.About.De.Length == 0, "AboutDe", "relief.rules.error.about"),
        .. When(rules.Percent is < 1 or > 100, "Percent", "relief.rules.error.percent"),
        .. When(rules.Comparison.YearsBack is < 1 or > 10, "YearsBack", "relief.rules.error.years_back"),
        .. When(rules.Days.IsEmpty, "DaysTo", "relief.error.backwards"),
        .. When(rules.SoleTraders is { Year: < 2000 or > 2100 }, "SoleTraderYear", "relief.rules.error.year"),
        .. When(rules.OwnSales is { FreePercent: < 0 or > 100 }, "FreePercent", "relief.rules.error.free_percent"),
        .. When(rules.Cap is { Cents: <= 0 }, "Cap", "relief.rules.error.cap"),
        .. When(rules.Deductions.Any(rule => rule.Id.Length == 0 || rule.Title.De.Length == 0), "Deductions", "relief.rules.error.deductions"),
        .. When(rules.Founded is { } founded && (Month.Parse(founded.Instead) is null || founded.AverageUntil <= founded.After), "Founded", "relief.rules.error.founded"),
        .. When(rules.Sources.Count == 0 || rules.Sources.Any(source => source.Title.De.Length == 0), "SourceTitle", "relief.rules.error.source"),
        .. When(rules.Sources.Any(source => source.Url.Length > 0 && !IsWebAddress(source.Url)), "SourceUrl", "relief.rules.error.url"),
    ];

    private static IEnumerable<(string, string)> When(bool wrong, string field, string key) => wrong ? [(field, key)] : [];

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Handle();
}
