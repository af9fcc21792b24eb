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
    private readonly List<(string Slug, string Name, string Street)> _shops;

    private KnownShops(List<(string Slug, string Name, string Street)> shops) => _shops = shops;

    public static Task<KnownShops> OfAsync(Guid town, ScopeDoor door, CancellationToken cancel) => door.InAsync<StorefrontDb, KnownShops>(
        Scope.ForTown(town),
        async db => new(
        [
            .. (await db.Set<Shop>().AsNoTracking().Select(shop => new { shop.Slug, shop.Name, shop.Contact }).ToListAsync(cancel))
                .Select(shop => (shop.Slug, shop.Name, shop.Contact.Street)),
        ]));

    public void Add(ShopInList line) => _shops.Add((line.Slug, line.Name, line.Street));

    /// <summary>It is there: the same name, and no street that says otherwise.</summary>
    public bool Has(ShopInList line) => _shops.Exists(shop => SameName(shop.Slug, shop.Name, line) && (IsOpen(shop.Street, line.Street) || SameStreet(shop.Street, line.Street)));

    /// <summary>Perhaps it is there: the same name in another street, or such a name in the same one. Null when not.</summary>
    public AlikeLine? Alike(ShopInList line) =>
        _shops.Where(shop => SameName(shop.Slug, shop.Name, line) || (SameStreet(shop.Street, line.Street) && AlikeShops.LookAlike(shop.Name, line.Name)))
            .Select(shop => new AlikeLine(line.Line, line.Name, shop.Street.Length > 0 ? $"{shop.Name} ({shop.Street})" : shop.Name))
            .FirstOrDefault();

    private static bool SameName(string slug, string name, ShopInList line) => slug == line.Slug || Addresses.Slug.Of(name) == line.Slug;

    private static bool IsOpen(string one, string other) => one.Length == 0 || other.Length == 0;

    private static bool SameStreet(string one, string other) => !IsOpen(one, other) && Fold(one) == Fold(other);

    // „Marktstr. 12“ is „Marktstraße 12“.
    private static string Fold(string street) => string.Concat(
        ShopSearch.Fold(street).Replace("strasse", "str", StringComparison.Ordinal).Where(char.IsLetterOrDigit));
}
