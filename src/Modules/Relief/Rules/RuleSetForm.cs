using System.Globalization;
using Storefront.Relief.Calculation;
using Storefront.Relief.Claims;
using Storefront.Relief.Figures;

namespace Storefront.Relief.Rules;

/// <summary>A rule set as the town types it. What the form does not ask, as the rule for late openings, stays as it was.</summary>
internal sealed class RuleSetForm
{
    private const string Source = "town";

    public string? Handle { get; set; }

    public string? TitleDe { get; set; }

    public string? TitleEn { get; set; }

    public string? AboutDe { get; set; }

    public string? AboutEn { get; set; }

    public string? Percent { get; set; } = "75";

    public string? Way { get; set; } = nameof(ComparisonWay.SameDays);

    public string? YearsBack { get; set; } = "1";

    public string? DaysFrom { get; set; }

    public string? DaysTo { get; set; }

    public string? ApplyUntil { get; set; }

    public string? SoleTraderYear { get; set; }

    public string? FreePercent { get; set; }

    public string? DeductionTitles { get; set; }

    public string? Cap { get; set; }

    public bool CapShared { get; set; }

    public string? SourceTitle { get; set; }

    public string? SourceUrl { get; set; }

    public bool SourceVerified { get; set; }

    public string? SourceNote { get; set; }

    public static RuleSetForm Of(RuleSet rules, string locale) => new()
    {
        Handle = rules.Id,
        TitleDe = rules.Title.De,
        TitleEn = rules.Title.En,
        AboutDe = rules.About.De,
        AboutEn = rules.About.En,
        Percent = Text(rules.Percent),
        Way = rules.Comparison.Way.ToString(),
        YearsBack = Text(rules.Comparison.YearsBack),
        DaysFrom = TypedDate.Write(rules.DaysFrom),
        DaysTo = TypedDate.Write(rules.DaysTo),
        ApplyUntil = TypedDate.Write(rules.ApplyUntil),
        SoleTraderYear = Text(rules.SoleTraders?.Year),
        FreePercent = Text(rules.OwnSales?.FreePercent),
        DeductionTitles = string.Join('\n', rules.Deductions.Select(rule => rule.Title.De)),
        Cap = rules.Cap is { } cap ? cap.Most.Amount(locale) : "",
        CapShared = rules.Cap?.SharedWithOtherAid == true,
        SourceTitle = First(rules)?.Title.De,
        SourceUrl = First(rules)?.Url,
        SourceVerified = First(rules)?.Verified == true,
        SourceNote = First(rules)?.Note?.De,
    };

    private static RuleSource? First(RuleSet rules) => rules.Sources is [var first, ..] ? first : null;

    /// <param name="before">What is stored; null for a new one.</param>
    /// <param name="thousands">The sign between thousands in the page's language.</param>
    /// <param name="wrong">Told of each field that is wrong.</param>
    public RuleSet Read(RuleSet? before, char thousands, Action<string, string> wrong) => new()
    {
        Id = before?.Id ?? Trim(Handle),
        Version = before?.Version ?? "1",
        Title = new Words(Trim(TitleDe), Trim(TitleEn)),
        About = new Words(Trim(AboutDe), Trim(AboutEn)),
        Percent = Number("Percent", Percent, wrong) ?? 0,
        PercentSource = Source,
        Comparison = new ComparisonRule(
            Enum.TryParse<ComparisonWay>(Way, out var way) && Enum.IsDefined(way) ? way : ComparisonWay.SameDays, Number("YearsBack", YearsBack, wrong) ?? 0, Source),
        DaysFrom = Date("DaysFrom", DaysFrom, wrong),
        DaysTo = Date("DaysTo", DaysTo, wrong),
        DaysSource = Source,
        ApplyUntil = Date("ApplyUntil", ApplyUntil, wrong),
        ApplySource = Source,
        SoleTraders = Number("SoleTraderYear", SoleTraderYear, wrong) is { } year ? new AverageRule(year, Source) : null,
        Founded = before?.Founded,
        OwnSales = Number("FreePercent", FreePercent, wrong) is { } free ? new OwnSalesRule(free, Source) : null,
        Deductions = ReadDeductions(before),
        Cap = Amount("Cap", Cap, thousands, wrong) is { } most ? new CapRule(most, CapShared, Source) : null,
        Sources =
        [
            new RuleSource(Source, new Words(Trim(SourceTitle), ""), Trim(SourceUrl), SourceVerified, Trim(SourceNote) is { Length: > 0 } note ? new Words(note, "") : null),
            .. before?.Sources.Skip(1) ?? [],
        ],
    };

    // One a line; an id once given stays with its words, so that answers find their rule again.
    private IReadOnlyList<DeductionRule> ReadDeductions(RuleSet? before)
    {
        var known = before?.Deductions ?? [];
        string[] titles = [.. Trim(DeductionTitles).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        var next = 1 + known.Select(rule => rule.Id.StartsWith("own_", StringComparison.Ordinal) && int.TryParse(rule.Id[4..], out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return [.. titles.Select(title => known.FirstOrDefault(rule => rule.Title.De == title)
            ?? new DeductionRule($"own_{(next++).ToString(CultureInfo.InvariantCulture)}", new Words(title, ""), Source))];
    }

    private static int? Number(string field, string? text, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        wrong(field, "relief.rules.error.number");
        return null;
    }

    private static DateOnly? Date(string field, string? text, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TypedDate.Read(text) is not { } date)
        {
            wrong(field, "relief.error.date");
            return null;
        }

        return date;
    }

    private static long? Amount(string field, string? text, char thousands, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (AmountText.Read(text, thousands, out var amount) is { } problem)
        {
            wrong(field, "relief.error." + problem);
            return null;
        }

        return amount.Cents;
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Trim(string? text) => text?.Replace("\r", "", StringComparison.Ordinal).Trim() ?? "";
}
