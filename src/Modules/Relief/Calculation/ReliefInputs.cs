using Storefront.Platform.Values;

namespace Storefront.Relief.Calculation;

/// <summary>Which turnover is compared with.</summary>
internal enum Basis
{
    /// <summary>The same month, or the same days, of the comparison year.</summary>
    SamePeriod,

    /// <summary>Sole traders: the monthly average of the year.</summary>
    YearAverage,

    /// <summary>Opened late: the month that may be taken instead.</summary>
    MonthInstead,

    /// <summary>Opened late: the monthly average since opening.</summary>
    AverageSinceOpening,
}

/// <summary>What one calculation starts from.</summary>
internal sealed record ReliefInputs
{
    /// <summary>The days on which the shop was closed.</summary>
    public required DayRange Closure { get; init; }

    public Basis Basis { get; init; }

    public bool SoleTrader { get; init; }

    /// <summary>When the shop opened for business; null: long ago.</summary>
    public DateOnly? Founded { get; init; }

    /// <summary>Net turnover on the closed days, at least 0; null: not known.</summary>
    public Money? OwnSales { get; init; }

    /// <summary>What is eaten in the house alone is compared, where the rules say so.</summary>
    public bool Restaurant { get; init; }

    /// <summary>Net sales out of the house within the turnover of a comparison month, at least 0; null: not answered.</summary>
    public Money? OutOfHouse { get; init; }

    /// <summary>By id of the rule, at least 0; what is not in here was not answered.</summary>
    public IReadOnlyDictionary<string, Money> Deductions { get; init; } = new Dictionary<string, Money>();

    /// <summary>Granted before under the same ceiling, at least 0; null: not answered.</summary>
    public Money? AidBefore { get; init; }
}
