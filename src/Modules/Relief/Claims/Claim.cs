using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Claims;

/// <summary>One closure and the rules it is worked out with; what is answered so far.</summary>
internal sealed class Claim : OwnedEntity
{
    /// <summary>Id of the rule set.</summary>
    public required string RuleSet { get; init; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary><see cref="ClaimAnswers"/> as JSON.</summary>
    public required string Answers { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool Removed { get; set; }

    /// <summary>Made up, for show.</summary>
    public bool IsSample { get; init; }

    public DayRange Closure => new(From, To);
}

/// <summary>What only the shop can say. Amounts in cents; null was not answered.</summary>
internal sealed record ClaimAnswers
{
    public bool SoleTrader { get; init; }

    public DateOnly? Founded { get; init; }

    public Basis Basis { get; init; }

    /// <summary>Null: as the figures say.</summary>
    public long? OwnSales { get; init; }

    public bool Restaurant { get; init; }

    /// <summary>In a month of comparison.</summary>
    public long? OutOfHouse { get; init; }

    public IReadOnlyDictionary<string, long> Deductions { get; init; } = new Dictionary<string, long>();

    public long? AidBefore { get; init; }
}

/// <summary>A result that was kept, with everything it came from.</summary>
internal sealed class ClaimVersion : OwnedEntity
{
    public required Guid ClaimId { get; init; }

    /// <summary>1, 2, 3 … within its claim.</summary>
    public int Number { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public required string SavedBy { get; init; }

    /// <summary>The whole rule set as it was, as JSON.</summary>
    public required string Rules { get; init; }

    public required string RuleVersion { get; init; }

    /// <summary><see cref="ReliefInputs"/> as JSON.</summary>
    public required string Inputs { get; init; }

    /// <summary><see cref="ReliefResult"/> as JSON: steps, with the turnover that went into them.</summary>
    public required string Result { get; init; }

    public Money Amount { get; init; }
}
