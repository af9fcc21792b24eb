using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Shops;

/// <summary>A shop whose name looks like another one's.</summary>
internal sealed record AlikeShop(Shop Shop)
{
    /// <summary>What tells namesakes apart.</summary>
    public string Where => Shop.Contact.Line;

    /// <summary>Name, and the street where there is one, for the public.</summary>
    public string NameAndStreet => Shop.Contact.Street is { Length: > 0 } street ? $"{Shop.Name} ({street})" : Shop.Name;

    public string StateKey => new ShopLine(Shop.Id, Shop.Slug, Shop.Name, Shop.Branch, Shop.State, Shop.Level, Shop.AskedLevel).StateKey;
}

/// <summary>Shops of the town whose names look like a name: registered twice, misspelt, or passed off as it. Runs in the town's scope.</summary>
internal sealed class AlikeShops(StorefrontDb db)
{
    private const int Most = 5;

    private static readonly string[] Silent = ["gmbh", "ug", "kg", "ohg", "gbr", "ag", "eg", "ev", "e", "k", "v", "co", "und", "inh"];

    public static bool LookAlike(string one, string other) => AlikeNames.LookAlike(one, other, Silent);

    /// <summary>The very name before those that are near, what people see before what they do not, who came first before who came later.</summary>
    public async Task<IReadOnlyList<AlikeShop>> OfAsync(string name, Guid? except, CancellationToken cancel)
    {
        var names = await db.Set<Shop>().AsNoTracking().Select(shop => new { shop.ShopId, shop.Name, shop.State, shop.CreatedAt }).ToListAsync(cancel);
        var folded = AlikeNames.Fold(name);
        Guid[] found =
        [
            .. names.Where(shop => shop.ShopId != except && LookAlike(name, shop.Name))
                .OrderByDescending(shop => AlikeNames.Fold(shop.Name) == folded).ThenByDescending(shop => shop.State.IsPublic())
                .ThenBy(shop => shop.CreatedAt).Take(Most).Select(shop => shop.ShopId),
        ];
        var shops = await db.Set<Shop>().AsNoTracking().Where(shop => found.Contains(shop.ShopId)).ToListAsync(cancel);
        return [.. shops.OrderBy(shop => Array.IndexOf(found, shop.ShopId)).Select(shop => new AlikeShop(shop))];
    }
}
