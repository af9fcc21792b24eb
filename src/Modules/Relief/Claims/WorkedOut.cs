using Storefront.Platform.Values;
using Storefront.Relief.Calculation;
using Storefront.Relief.Rules;

namespace Storefront.Relief.Claims;

/// <summary>Rules, answers and result together: what is shown, kept and handed in.</summary>
/// <param name="Rules">With which it was worked out.</param>
/// <param name="Inputs">From which.</param>
/// <param name="Result">What came out.</param>
internal sealed record WorkedOut(RuleSet Rules, ReliefInputs Inputs, ReliefResult Result)
{
    /// <summary>The own turnover that the figures show for the closed days; null when they do not.</summary>
    public Money? OwnSalesOfFigures { get; init; }

    /// <summary>What would come out on each basis the shop may choose.</summary>
    public IReadOnlyList<(Basis Basis, Money? Claim)> Choices { get; init; } = [];

    public static WorkedOut Of(ClaimVersion version) => new(
        RuleJson.Read<RuleSet>(version.Rules), RuleJson.Read<ReliefInputs>(version.Inputs), RuleJson.Read<ReliefResult>(version.Result));
}
