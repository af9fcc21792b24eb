using System.Collections.Concurrent;
using System.Collections.Frozen;
using Storefront.Marketplace.Index;
using Storefront.Media.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Shops;

/// <summary>A public shop with its pictures and the folded words by which it is found.</summary>
internal sealed record ListedShop(TenantProfile Profile, ImageDrop Image, ImageDrop? Logo, string Folded)
{
    /// <summary>The folded words of its name alone.</summary>
    public string FoldedName { get; } = ShopLists.Words(Profile.Name);

    public Guid Id => Profile.Scope.ShopId;
}

/// <summary>The public shops of a town, by name and by id.</summary>
internal sealed record ShopList(IReadOnlyList<ListedShop> ByName, FrozenDictionary<Guid, ListedShop> ById)
{
    /// <summary>Those of their names, for who mistypes one.</summary>
    public Vocabulary Words { get; } = Vocabulary.Of(ByName.SelectMany(shop => Fold.Words(shop.Profile.Name)));

    /// <summary>All words that shops are found by.</summary>
    public Vocabulary Told { get; } = Vocabulary.Of(ByName.SelectMany(shop => Fold.Words(shop.Folded)));

    public ListedShop? Find(Guid shop) => ById.GetValueOrDefault(shop);
}

/// <summary>
/// Read in two queries when a tenant changed, and from memory else. The directory's number says so: it rises with every change and
/// is no more than a second behind.
/// </summary>
internal sealed class ShopLists(TenantDirectory directory, ScopeDoor door)
{
    private readonly ConcurrentDictionary<Guid, (long Version, Lazy<Task<ShopList>> List)> _towns = new();

    public async ValueTask<ShopList> OfAsync(Guid town)
    {
        var version = directory.Version;
        var kept = _towns.AddOrUpdate(
            town,
            id => (version, new(() => ReadAsync(id))),
            (id, known) => known.Version == version && !known.List.Value.IsFaulted ? known : (version, new(() => ReadAsync(id))));
        return await kept.List.Value;
    }

    private async Task<ShopList> ReadAsync(Guid town)
    {
        await using var entered = door.Enter(Scope.ForTown(town));
        var profiles = await entered.Get<ITenantProfiles>().ShopsAsync(CancellationToken.None);
        var ids = profiles.SelectMany(profile => new[] { profile.PhotoId, profile.LogoId }).OfType<Guid>().Distinct().ToList();
        var images = await entered.Get<IImages>().FindAsync(ids, CancellationToken.None);
        var branches = entered.Get<IBranches>();
        ListedShop[] shops = [.. profiles.Select(profile => new ListedShop(
            profile,
            Image(profile.PhotoId) ?? ImageDrop.Missing(profile.Name),
            Image(profile.LogoId),
            Words(profile, branches)))];
        return new ShopList(shops, shops.ToFrozenDictionary(shop => shop.Id));

        ImageDrop? Image(Guid? id) => id is { } known ? images.GetValueOrDefault(known) : null;
    }

    // A space before each word, so that „a word begins so“ is one look-up in the text.
    internal static string Words(string text) => " " + string.Join(' ', Fold.Words(text).Select(Fold.Of));

    private static string Words(TenantProfile profile, IBranches branches) => Words(string.Join(
        ' ', [profile.Name, profile.Slogan ?? "", profile.SloganEn ?? "", profile.Contact.Street, .. branches.Find(profile.Branch)?.Title.Values ?? []]));
}
