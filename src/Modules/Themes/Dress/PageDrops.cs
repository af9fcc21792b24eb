using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Contracts;

namespace Storefront.Themes.Dress;

/// <summary><c>shop</c></summary>
internal sealed record ShopDrop : ILiquidDrop
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public string? Slogan { get; init; }

    /// <summary>Language of <see cref="Slogan"/> where it is not the page's; else null.</summary>
    public string? SloganLang { get; init; }

    public string? Branch { get; init; }

    public ImageDrop? Logo { get; init; }

    public ImageDrop? Image { get; init; }

    public required AddressDrop Address { get; init; }

    public string AddressLine { get; init; } = "";

    /// <summary>Where a map shows the way to its street; null without one. A link and nothing more: no page asks there by itself.</summary>
    public string? RouteUrl => Address is { Street.Length: > 0, City.Length: > 0 }
        ? "https://www.openstreetmap.org/directions?to=" + Uri.EscapeDataString($"{Address.Street}, {Address.Zip} {Address.City}")
        : null;

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public bool AcceptsOrders { get; init; }

    /// <summary>Shows who it is and when it is open, and no articles.</summary>
    public bool ProfileOnly { get; init; }

    /// <summary>Charges no VAT (§ 19 UStG): no price of it contains any.</summary>
    public bool SmallBusiness { get; init; }

    public string? PickupText { get; init; }

    /// <summary>Says that the shop hands out nothing for now, and from when on again; null while it does.</summary>
    public string? PausedText { get; init; }

    [LiquidIgnore]
    public ShopStatus Status { get; init; } = ShopStatus.Unknown;

    public bool IsOpen => Status.IsOpen;

    public string OpenText => Status.OpenText;

    public string OpenState => Status.OpenState;

    public string? DoorText => Status.DoorText;

    public IReadOnlyList<ShopHoursLine> Hours => Status.Hours;
}

internal sealed record AddressDrop(string Street, string Zip, string City) : ILiquidDrop
{
    public static AddressDrop Of(ContactDetails contact) => new(contact.Street, contact.Zip, contact.City);
}

/// <summary><c>town</c></summary>
internal sealed record TownDrop(
    string Name, string PortalName, string? Tagline, string? TaglineLang, string Url, string SearchUrl, string ShopsUrl, string CartUrl) : ILiquidDrop;

/// <summary><c>routes</c></summary>
internal sealed record RoutesDrop(string Prefix) : ILiquidDrop
{
    public string RootUrl { get; } = Prefix.Length == 0 ? "/" : Prefix + "/";

    public string CartUrl { get; init; } = Prefix + "/cart";

    /// <summary>Where the buy form posts to. Always in the shop that is shown: only there does an article's handle mean something.</summary>
    public string CartAddUrl { get; } = Prefix + "/cart/add";

    public string CheckoutUrl { get; init; } = Prefix + "/checkout";

    public string SearchUrl { get; } = Prefix + "/search";

    public string AllProductsUrl { get; } = Prefix + "/collections/all";

    /// <summary>On the portal: all events of the town.</summary>
    public string EventsUrl { get; } = Prefix + "/veranstaltungen";

    /// <summary>On the portal: where a shop asks to join.</summary>
    public string RegisterUrl { get; } = Prefix + "/register";

    /// <summary>On the portal: the course for those who have a shop; null where the town has none.</summary>
    public string? CourseUrl { get; init; }

    public string ImprintUrl { get; } = Prefix + "/impressum";

    public string PrivacyUrl { get; } = Prefix + "/datenschutz";

    /// <summary>This and the next two are null in a shop that only shows itself: nothing is bought there, so there is nothing to withdraw from.</summary>
    public string? TermsUrl { get; init; } = Prefix + "/agb";

    public string? WithdrawalUrl { get; init; } = Prefix + "/widerruf";

    public string? WithdrawFormUrl { get; init; } = Prefix + "/widerruf/formular";

    public string AccountUrl { get; } = Prefix + "/account";

    public string ShippingUrl { get; } = Prefix + "/versand";

    public string AccessibilityUrl { get; } = Prefix + "/barrierefreiheit";
}

/// <summary><c>request</c></summary>
internal sealed record RequestDrop(string Path, string Locale, string Host, string Origin) : ILiquidDrop;

/// <summary>One of <c>languages</c>.</summary>
internal sealed record LanguageDrop(string Code, string Name, string Url, bool Active, string? Form) : ILiquidDrop;

/// <summary><c>notice</c></summary>
internal sealed record NoticeDrop(string Kind, string Text) : ILiquidDrop;

/// <summary><c>preview</c></summary>
internal sealed record PreviewDrop(string Text, string LinkText, string LinkUrl) : ILiquidDrop
{
    /// <summary>Where an order would begin: that the shop waits for its town; else null.</summary>
    public string? OrdersText { get; init; }
}

/// <summary><c>section</c> and <c>block</c></summary>
internal sealed record PlacedDrop(
    string Id, string Type, IReadOnlyDictionary<string, LiquidValue> Settings, LiquidValue[] Blocks) : ILiquidDrop;
