namespace Storefront.Pages.Contracts;

/// <summary>The legal texts in force, as an order has to keep them: id, version, words.</summary>
public interface ILegalTexts
{
    /// <summary>All texts of one shop of the current town (empty id: the town itself) that are in force now.</summary>
    Task<IReadOnlyList<LegalText>> CurrentAsync(Guid shop, CancellationToken cancel);

    /// <summary>The same for several shops, in one query. Shops without texts have an empty list.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<LegalText>>> CurrentAsync(
        IReadOnlyCollection<Guid> shops, CancellationToken cancel);

    /// <summary>Only the ids of the texts in force, by shop: what an order keeps. For work in town scope.</summary>
    Task<ILookup<Guid, Guid>> CurrentIdsAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel);

    /// <summary>A text by its id, also when it is no longer in force: what an old order was based on.</summary>
    Task<LegalText?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>Which texts these are, without the texts themselves, in the order of their kinds.</summary>
    Task<IReadOnlyList<LegalName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}

/// <param name="Id">Of this version.</param>
/// <param name="Kind">Which text.</param>
/// <param name="Version">Counted from 1.</param>
/// <param name="Path">Where its tenant shows just this version.</param>
public sealed record LegalName(Guid Id, LegalKind Kind, int Version, string Path);

public enum LegalKind
{
    Imprint,
    Privacy,
    Terms,
    Withdrawal,
}

/// <param name="Id">Of this version.</param>
/// <param name="ShopId">Whose text; empty for the town's.</param>
/// <param name="Kind">Which text.</param>
/// <param name="Version">Counted from 1.</param>
/// <param name="Html">Trusted HTML.</param>
/// <param name="Sha256">Of the HTML, in hex.</param>
/// <param name="ValidFrom">In force from then on, until a later version is.</param>
public sealed record LegalText(Guid Id, Guid ShopId, LegalKind Kind, int Version, string Html, string Sha256, DateTimeOffset ValidFrom);
