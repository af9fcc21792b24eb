using Storefront.Payments.AtPickup;

namespace Storefront.Payments.Settings;

/// <summary>How a shop may be paid. A shop that said nothing takes money at its counter, as it always did.</summary>
internal sealed record PaymentSettings
{
    public const string Key = "payment";

    public IReadOnlyList<string> Methods { get; init; } = [PayAtPickup.MethodId];

    public bool CardAccepted { get; init; } = true;
}
