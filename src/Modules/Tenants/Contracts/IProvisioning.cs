using Storefront.Platform.Jobs;

namespace Storefront.Tenants.Contracts;

/// <summary>Founds, approves and lists towns and shops: for the command line. Operator scope.</summary>
public interface IProvisioning
{
    /// <summary>Whether it may stand in addresses: a–z, 0–9 and hyphens.</summary>
    bool IsSlug(string text);

    bool IsMailAddress(string text);

    /// <summary>Whether a town or a shop may be called so: one line of at most a hundred characters, with a letter or a digit, without angle brackets.</summary>
    bool IsName(string text);

    Task<IReadOnlyList<TownSummary>> TownsAsync(CancellationToken cancel);

    Task<TownSummary?> FindTownAsync(string slug, CancellationToken cancel);

    /// <summary>A town that is called so already.</summary>
    Task<TownSummary?> FindNamesakeAsync(string name, CancellationToken cancel);

    /// <summary>Founds a town; with an e-mail address, its head is invited, who enters what the law asks and publishes it.</summary>
    Task<TownSummary> AddTownAsync(TownToAdd town, CancellationToken cancel);

    /// <summary>False when it was live already.</summary>
    Task<bool> ApproveTownAsync(TownSummary town, CancellationToken cancel);

    /// <summary>Invites somebody to lead a town that was let in. False when they work there already.</summary>
    Task<bool> InviteHeadAsync(TownSummary town, string name, string email, CancellationToken cancel);

    Task<IReadOnlyList<ShopSummary>> ShopsAsync(TownSummary town, CancellationToken cancel);

    /// <summary>A shop of the town that is called so already.</summary>
    Task<ShopSummary?> FindShopNamesakeAsync(TownSummary town, string name, CancellationToken cancel);

    /// <summary>Opens a shop; with an e-mail address, its owner is invited.</summary>
    Task<ShopSummary> AddShopAsync(TownSummary town, ShopToAdd shop, CancellationToken cancel);

    /// <summary>Lets a shop do what it asked for, if it did, unless something the law or the journey needs is lacking.</summary>
    Task<ShopApproval> ApproveShopAsync(ShopSummary shop, CancellationToken cancel);

    /// <summary>Opens the shops of a CSV list; those that are there already stay.</summary>
    Task<ShopListSummary> ImportShopsAsync(TownSummary town, string list, JobProgress progress, CancellationToken cancel);
}

public sealed record TownToAdd(string Name, string? Slug, string? Host, string FederalState, string? AdminName, string? Email);

public sealed record ShopToAdd(string Name, string? Slug, string? Branch, string? OwnerName, string? Email);

/// <param name="Id">Its id.</param>
/// <param name="Slug">Name in addresses.</param>
/// <param name="Name">Name of the portal.</param>
/// <param name="State">How far the operator has let it.</param>
/// <param name="Url">Where it lives.</param>
/// <param name="Public">Whether people see it: its head has entered what the law asks, and published it.</param>
public sealed record TownSummary(Guid Id, string Slug, string Name, ShopState State, string Url, bool Public);

public sealed record ShopSummary(Guid TownId, Guid Id, string Slug, string Name, ShopState State, ShopLevel Level, string Url);

/// <param name="Changed">False when nothing waited, or something is lacking.</param>
/// <param name="Lacking">What keeps the gate shut.</param>
public sealed record ShopApproval(bool Changed, IReadOnlyList<PublishGap> Lacking);

/// <param name="Opened">Shops that are new.</param>
/// <param name="Known">Shops that were there.</param>
/// <param name="Bad">Lines that could not be taken in, with the text key of the reason.</param>
public sealed record ShopListSummary(int Opened, int Known, IReadOnlyList<ShopListProblem> Bad);

/// <param name="Line">Counted as spreadsheets do.</param>
/// <param name="TextKey">What is wrong.</param>
public sealed record ShopListProblem(int Line, string TextKey)
{
    /// <summary>Text key of the column; empty: the whole line.</summary>
    public string Column { get; init; } = "";

    /// <summary>What stands there.</summary>
    public string Value { get; init; } = "";
}
