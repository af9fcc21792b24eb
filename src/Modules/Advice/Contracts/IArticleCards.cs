using Storefront.Catalog.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Contracts;

/// <summary>Articles that somebody of the shop shows to somebody else, each as a card to buy from. Works in the shop's scope.</summary>
public interface IArticleCards
{
    /// <summary>The published ones among these articles, each to be chosen of.</summary>
    Task<IReadOnlyList<ShownCard>> OfProductsAsync(IReadOnlyList<Guid> products, TextIn texts, CancellationToken cancel);
}

/// <param name="Shown">The variant whose price and picture stand on the card.</param>
/// <param name="All">What can be chosen.</param>
/// <param name="IsChosen">Nothing is left to choose: the salesperson scanned this very one, or there is only one.</param>
/// <param name="Url">The article's page.</param>
public sealed record ShownCard(Sellable Shown, IReadOnlyList<Sellable> All, bool IsChosen, string Url)
{
    public bool CanBuy => All.Any(variant => variant.Orderable);

    public bool CanReserve => All.Any(variant => variant.Reservable);

    /// <summary>Whatever is chosen costs what the card says.</summary>
    public bool HasOnePrice => All.All(variant => variant.Price == Shown.Price);

    /// <summary>Counted, and none is left of any choice.</summary>
    public bool IsGone => All.All(variant => variant.Available is <= 0);
}

/// <summary>What the partial <see cref="Partial"/> needs; its styles are <c>advice/advice.css</c>.</summary>
/// <param name="Cards">In order.</param>
/// <param name="Texts">Language.</param>
/// <param name="Root">Where the shop's addresses begin, such as <c>/shops/becker</c>.</param>
public sealed record CardsOnPage(IReadOnlyList<ShownCard> Cards, TextIn Texts, string Root)
{
    public const string Partial = "/Cards/_Cards.cshtml";
}
