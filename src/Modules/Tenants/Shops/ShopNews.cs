using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>Something that the people of the town who check shops should hear of. Raised in the shop's scope.</summary>
/// <param name="Mail">Template of the mail.</param>
/// <param name="Wanted">What the shop asks to be allowed.</param>
internal sealed record ShopNews(string Mail, ShopLevel? Wanted)
{
    /// <summary>What it was called until now, when it has another name.</summary>
    public string? NameBefore { get; init; }

    public string? NameNow { get; init; }

    /// <summary>A shop that the public sees has another name now.</summary>
    public static ShopNews Renamed(string before, string now) => new("shop_renamed", null) { NameBefore = before, NameNow = now };

    /// <summary>A shop has its particulars and stands in the directory, without having been checked.</summary>
    public static ShopNews Shown(Ahead way) => new(way == Ahead.Entered ? "shop_shown" : "shop_shown_at_once", null);

    /// <summary>A shop asks to be checked; it cannot ask twice before it is answered.</summary>
    public static ShopNews Submitted(ShopLevel wanted) => new("shop_submitted", wanted);
}
