using Storefront.Platform.Texts;

namespace Storefront.Ordering.Contracts;

/// <summary>May object to a shop's part of a basket: the shop takes no orders now, nobody delivers there. Town scope.</summary>
public interface IBasketCheck
{
    /// <summary>The objections; none when the basket may be ordered.</summary>
    Task<IReadOnlyList<BasketObjection>> CheckAsync(
        IReadOnlyCollection<BasketShare> shares, TextIn texts, CancellationToken cancel);
}

/// <param name="ShopId">Whose part.</param>
/// <param name="Text">Sentence that says what is wrong and what to do.</param>
public sealed record BasketObjection(Guid ShopId, string Text)
{
    /// <summary>Nothing has to be done: the shop's part stays in the basket, and the rest can be ordered without it.</summary>
    public bool Waits { get; init; }
}
