using System.Text.Json;
using Storefront.Ordering.Baskets;

namespace Storefront.Ordering.Checkouts;

/// <summary>What was chosen for one shop at the checkout, enough or not.</summary>
internal sealed record Choice(Guid ShopId, string Method, string? Option, DateTimeOffset? From, DateTimeOffset? Until, string Payment)
{
    /// <summary>Complete, and kept for this checkout. Only then it can be ordered.</summary>
    public bool Held { get; init; }

    /// <summary>Until when it is kept; null when that does not run out.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>Others may have taken it since. Whoever orders gets it all the same while it is free.</summary>
    public bool RanOut(DateTimeOffset now) => Held && KeptUntil <= now;

    /// <summary>Why it could not be kept, as the shopper was told.</summary>
    public string? Refused { get; init; }
}

/// <summary>The choices of a basket as its row keeps them. They live only until the order is placed; then they are columns.</summary>
internal static class Choices
{
    public static IReadOnlyDictionary<Guid, Choice> Of(Basket basket) => basket.Choices.Length == 0
        ? new Dictionary<Guid, Choice>()
        : JsonSerializer.Deserialize<List<Choice>>(basket.Choices)!.ToDictionary(choice => choice.ShopId);

    public static string Store(IEnumerable<Choice> choices) => JsonSerializer.Serialize(choices);
}
