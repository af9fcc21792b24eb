using System.Text.Json.Serialization;
using Storefront.Platform.Values;

namespace Storefront.Relief.Calculation;

/// <summary>
/// The rules of one relief, as data. Each rule names the source it was taken from; what could not be verified says so there.
/// </summary>
internal sealed record RuleSet
{
    /// <summary>Stable: a–z, 0–9 and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Goes up whenever a rule changes; kept with each saved result.</summary>
    public required string Version { get; init; }

    public required Words Title { get; init; }

    /// <summary>For whom it is, and what became of it, in one or two sentences.</summary>
    public required Words About { get; init; }

    /// <summary>Percent of the comparison turnover: more than 0, at most 100.</summary>
    public required int Percent { get; init; }

    public string PercentSource { get; init; } = "";

    public required ComparisonRule Comparison { get; init; }

    /// <summary>Closed days count only within these; null: whenever.</summary>
    public DateOnly? DaysFrom { get; init; }

    public DateOnly? DaysTo { get; init; }

    public string DaysSource { get; init; } = "";

    /// <summary>Sole traders may take the average of this year instead; null: nobody may.</summary>
    public AverageRule? SoleTraders { get; init; }

    public FoundedRule? Founded { get; init; }

    public OwnSalesRule? OwnSales { get; init; }

    /// <summary>Restaurants leave sales out of the house out on both sides; null: no rule of their own. Goes with <see cref="ComparisonWay.MonthByDays"/>.</summary>
    public RestaurantRule? Restaurants { get; init; }

    public IReadOnlyList<DeductionRule> Deductions { get; init; } = [];

    public CapRule? Cap { get; init; }

    /// <summary>The last day on which it could be applied for.</summary>
    public DateOnly? ApplyUntil { get; init; }

    public string ApplySource { get; init; } = "";

    public IReadOnlyList<RuleSource> Sources { get; init; } = [];

    [JsonIgnore]
    public DayRange Days => new(DaysFrom ?? DateOnly.MinValue, DaysTo ?? DateOnly.MaxValue);

    public RuleSource? Source(string id) => Sources.FirstOrDefault(source => source.Id == id);
}

/// <summary>In both languages.</summary>
internal sealed record Words(string De, string En)
{
    public string In(string locale) => locale == "en" && En.Length > 0 ? En : De;
}

internal enum ComparisonWay
{
    /// <summary>Turnover of the same calendar month × closed days ÷ days of the month.</summary>
    MonthByDays,

    /// <summary>Turnover of the very same days, where it is known by day.</summary>
    SameDays,
}

/// <param name="Way">How the closed days find their turnover.</param>
/// <param name="YearsBack">1 or more: how many years lie between closure and comparison.</param>
/// <param name="Source">Id of its source.</param>
internal sealed record ComparisonRule(ComparisonWay Way, int YearsBack, string Source = "");

/// <param name="Year">Whose monthly average it is.</param>
/// <param name="Source">Id of its source.</param>
internal sealed record AverageRule(int Year, string Source = "");

/// <summary>For those who had not opened yet when the comparison month was.</summary>
/// <param name="After">Opened after this day.</param>
/// <param name="Instead">„2020-10“: the month that may be taken instead.</param>
/// <param name="AverageUntil">The average since opening ends with this day.</param>
/// <param name="Source">Id of its source.</param>
internal sealed record FoundedRule(DateOnly After, string Instead, DateOnly AverageUntil, string Source = "");

/// <param name="FreePercent">Percent of the comparison turnover of the closed days: 0 to 100. What lies above is deducted in full.</param>
/// <param name="Source">Id of its source.</param>
internal sealed record OwnSalesRule(int FreePercent, string Source = "");

/// <summary>Sales out of the house count neither in the comparison turnover nor as own sales.</summary>
/// <param name="Source">Id of its source.</param>
internal sealed record RestaurantRule(string Source = "");

/// <param name="Id"><c>short_time_pay</c>, <c>other_aid</c>, <c>insurance</c>, or a town's own.</param>
/// <param name="Title">What has to be entered.</param>
/// <param name="Source">Id of its source.</param>
internal sealed record DeductionRule(string Id, Words Title, string Source = "");

/// <param name="Cents">At most this much.</param>
/// <param name="SharedWithOtherAid">What was granted before under the same ceiling counts towards it.</param>
/// <param name="Source">Id of its source.</param>
internal sealed record CapRule(long Cents, bool SharedWithOtherAid, string Source = "")
{
    [JsonIgnore]
    public Money Most => Money.Eur(Cents);
}

/// <param name="Id">By which the rules name it.</param>
/// <param name="Title">Document and section.</param>
/// <param name="Url">Where it stood; empty for none.</param>
/// <param name="Verified">Read in the document itself, and it says so.</param>
/// <param name="Note">What could not be verified, or what had to be decided here.</param>
internal sealed record RuleSource(string Id, Words Title, string Url, bool Verified, Words? Note = null);
