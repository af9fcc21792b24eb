using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Tenants.Shops;

/// <summary>A shop of the list that may be one that is there.</summary>
/// <param name="Line">Counted as spreadsheets do.</param>
/// <param name="Name">As the list has it.</param>
/// <param name="There">Name and street of the one that is there.</param>
internal sealed record AlikeLine(int Line, string Name, string There);

/// <summary>
/// The shops a town has, and those of the list that were taken before: a line is one of them when name and street say so. Where only one of the
/// two does, nobody guesses: „Müller“ in another street is a branch, „Cafe Müller“ in the same one is perhaps the same.
/// </summary>
internal sealed class KnownShops
{
    private readonly List<Known> _shops;

    private KnownShops(List<Known> shops) => _shops = shops;

    public static Task<KnownShops> OfAsync(Guid town, ScopeDoor door, CancellationToken cancel) => door.InAsync<StorefrontDb, KnownShops>(
        Scope.ForTown(town),
        async db => new(
        [
            .. (await db.Set<Shop>().AsNoTracking().Select(shop => new { shop.Slug, shop.Name, shop.Contact }).ToListAsync(cancel))
                .Select(shop => new Known(shop.Slug, shop.Name, shop.Contact.Street)),
        ]));

    public void Add(ShopInList line) => _shops.Add(new Known(line.Slug, line.Name, line.Street));

    /// <summary>It is there: the same name, and no street that says otherwise.</summary>
    public bool Has(ShopInList line)
    {
        var street = Known.Fold(line.Street);
        return _shops.Exists(shop => shop.IsCalled(line.Slug) && (shop.Folded.Length == 0 || street.Length == 0 || shop.Folded == street));
    }

    /// <summary>Perhaps it is there: the same name in another street, or such a name in the same one. Null when not.</summary>
    public AlikeLine? Alike(ShopInList line)
    {
        var street = Known.Fold(line.Street);
        return _shops.Find(shop => shop.IsCalled(line.Slug) || (street.Length > 0 && shop.Folded == street && AlikeShops.LookAlike(shop.Name, line.Name)))
            is { } there ? new AlikeLine(line.Line, line.Name, there.Says) : null;
    }

    private sealed record Known(string Slug, string Name, string Street)
    {
        private readonly string _called = Addresses.Slug.Of(Name);

        public string Folded { get; } = Fold(Street);

        public string Says => Street.Length > 0 ? $"{Name} ({Street})" : Name;

        public bool IsCalled(string slug) => Slug == slug || _called == slug;

        // „Marktstr. 12“ is „Marktstraße 12“.
        public static string Fold(string street) => string.Concat(
            ShopSearch.Fold(street).Replace("strasse", "str", StringComparison.Ordinal).Where(char.IsLetterOrDigit));
    }
}
