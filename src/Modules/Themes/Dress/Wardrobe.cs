using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Files;

namespace Storefront.Themes.Dress;

/// <summary>Keeps the dresses of the tenants that are being visited.</summary>
internal sealed class Wardrobe(ThemeShelf shelf, EmbeddedAssets assets, TenantDirectory directory)
{
    // Each is a few kilobytes. When there are too many (thousands of shops, strange host names), all are made anew.
    private const int Most = 6000;

    private readonly ConcurrentDictionary<Where, TenantDress> _dresses = new();

    public ValueTask<TenantDress> ForAsync(HttpContext http, CurrentScope scope, string locale)
    {
        // Hosts of nobody are countless, and all wear the same.
        var host = http.Features.Get<NoTenantHere>() is null ? http.Request.Host.Value ?? "" : "";
        var where = new Where(scope.Value, locale, host, http.Request.PathBase.Value ?? "");
        return _dresses.TryGetValue(where, out var dress)
            && dress.Version == VersionOf(scope)
            && ReferenceEquals(dress.Theme, shelf.Get(dress.Theme.Name))
                ? new ValueTask<TenantDress>(dress)
                : new ValueTask<TenantDress>(KeepAsync(where, http, scope));
    }

    /// <summary>A dress from choices that are not stored yet: for looking before saving.</summary>
    public Task<TenantDress> TryOnAsync(HttpContext http, CurrentScope scope, string locale, ThemeDocument document) => MakeAsync(
        new Where(scope.Value, locale, http.Request.Host.Value ?? "", http.Request.PathBase.Value ?? ""), http, scope, document);

    private async Task<TenantDress> KeepAsync(Where where, HttpContext http, CurrentScope scope)
    {
        var settings = http.RequestServices.GetRequiredService<ITenantSettings>();
        var document = await settings.GetAsync<ThemeDocument>(ThemeDocument.Key, http.RequestAborted);
        var dress = await MakeAsync(where, http, scope, document);
        if (_dresses.Count >= Most)
        {
            _dresses.Clear();
        }

        return _dresses[where] = dress;
    }

    private async Task<TenantDress> MakeAsync(Where where, HttpContext http, CurrentScope scope, ThemeDocument document)
    {
        var services = http.RequestServices;
        var cancel = http.RequestAborted;
        var profiles = services.GetRequiredService<ITenantProfiles>();
        var addresses = services.GetRequiredService<ITenantAddresses>();
        var profile = await profiles.CurrentAsync(cancel);
        var town = where.Scope.Kind == TenantKind.Town ? profile : await profiles.FindAsync(where.Scope.Town, cancel) ?? profile;
        var theme = shelf.Get(ThemeOf(document, scope));
        var pictures = await PicturesAsync(services, profile, theme, document, cancel);
        var values = Values(theme, document, where.Locale, pictures, path => addresses.Link(where.Scope, path));
        var css = SettingsCss.From(values);
        var routes = Routes(where, scope.Tenant, profile, addresses);
        return new TenantDress
        {
            Version = VersionOf(scope),
            Theme = theme,
            Document = document,
            Locale = where.Locale,
            SiteName = where.Scope.Kind == TenantKind.Town ? profile.PortalName : profile.Name,
            Settings = values,
            Shop = where.Scope.Kind == TenantKind.Shop ? Shop(where, profile, services, addresses, pictures) : null,
            Town = Town(town, where, addresses, routes),
            Routes = routes,
            Css = css,
            CssUrl = $"{where.PathBase}/theme/{theme.Name}/settings.css?v={css.Fingerprint}",
            CanonicalRoot = addresses.Url(where.Scope, "/").TrimEnd('/'),
            HeadTail = HeadTail(routes),
        };
    }

    public string ThemeOf(ThemeDocument document, CurrentScope scope) =>
        shelf.Has(document.Theme) ? document.Theme!
        : shelf.Has(scope.Tenant?.Theme) ? scope.Tenant!.Theme
        : scope.Value.Kind == TenantKind.Town ? "portal" : "papier";

    /// <summary>A shop's pages also show its town: numbers of both only rise, so their sum tells every change.</summary>
    private long VersionOf(CurrentScope scope) => (scope.Tenant?.Version ?? 0)
        + (scope.Value.Kind == TenantKind.Shop ? directory.Find(scope.Value.Town)?.Version ?? 0 : 0);

    private static async Task<IReadOnlyDictionary<Guid, ImageDrop>> PicturesAsync(
        IServiceProvider services, TenantProfile profile, Theme theme, ThemeDocument document, CancellationToken cancel)
    {
        var ids = theme.Settings
            .Where(setting => setting.Type == "image_picker" && document.Settings.ContainsKey(setting.Id))
            .Select(setting => Guid.TryParse(SettingValues.Text(document.Settings[setting.Id]), out var id) ? id : (Guid?)null)
            .Append(profile.PhotoId).Append(profile.LogoId)
            .OfType<Guid>().Distinct().ToArray();
        return ids.Length == 0
            ? new Dictionary<Guid, ImageDrop>()
            : await services.GetRequiredService<IImages>().FindAsync(ids, cancel);
    }

    /// <summary>Settings in three layers: the schema's defaults, the preset, the tenant's own.</summary>
    private static Dictionary<string, LiquidValue> Values(
        Theme theme, ThemeDocument document, string locale, IReadOnlyDictionary<Guid, ImageDrop> pictures, Func<string, string> link)
    {
        var preset = theme.Presets.Presets.GetValueOrDefault(document.Preset ?? theme.Presets.Current)
            ?? theme.Presets.Presets.GetValueOrDefault(theme.Presets.Current)
            ?? [];
        var values = new Dictionary<string, LiquidValue>(StringComparer.Ordinal);
        foreach (var setting in theme.Settings)
        {
            JsonElement? stored = document.Settings.TryGetValue(setting.Id, out var own) ? own
                : preset.TryGetValue(setting.Id, out var given) ? given : null;
            values[setting.Id] = setting.Type == "image_picker"
                ? LiquidValue.FromDrop(Picture(stored, pictures))
                : SettingValues.Of(setting, stored, locale, link);
            if (Words.IsWords(setting.Type) && Words.LangOn(locale, own.ValueKind == JsonValueKind.Undefined ? null : own) is { } lang)
            {
                values[setting.Id + "_lang"] = lang;
            }
        }

        return values;
    }

    private static ImageDrop? Picture(JsonElement? stored, IReadOnlyDictionary<Guid, ImageDrop> pictures) =>
        stored is { } json && Guid.TryParse(SettingValues.Text(json), out var id) ? pictures.GetValueOrDefault(id) : null;

    private static ShopDrop Shop(
        Where where, TenantProfile profile, IServiceProvider services, ITenantAddresses addresses, IReadOnlyDictionary<Guid, ImageDrop> pictures) => new()
        {
            Name = profile.Name,
            Url = addresses.Link(where.Scope, "/"),
            Slogan = profile.SloganIn(where.Locale),
            SloganLang = profile.SloganLanguage(where.Locale),
            Branch = services.GetService<IBranches>()?.Find(profile.Branch)?.Title.GetValueOrDefault(where.Locale),
            Logo = profile.LogoId is { } logo ? pictures.GetValueOrDefault(logo) : null,
            Image = profile.PhotoId is { } photo ? pictures.GetValueOrDefault(photo) : null,
            Address = AddressDrop.Of(profile.Contact),
            AddressLine = profile.Contact.Line,
            Phone = profile.Contact.Phone,
            Email = profile.Contact.Email,
            AcceptsOrders = profile.Level == ShopLevel.Sell,
            ProfileOnly = profile.Level == ShopLevel.Profile,
            SmallBusiness = profile.Legal.SmallBusiness,
        };

    private static TownDrop Town(TenantProfile town, Where where, ITenantAddresses addresses, RoutesDrop routes)
    {
        var scope = where.Scope.Town;
        return new TownDrop(
            town.Name,
            town.PortalName,
            town.SloganIn(where.Locale),
            town.SloganLanguage(where.Locale),
            addresses.Link(scope, "/"),
            addresses.Link(scope, "/search"),
            addresses.Link(scope, "/shops"),
            routes.CartUrl);
    }

    /// <summary>The basket is the town's, shown on the host the shopper is on: its cookie lives there.</summary>
    private static RoutesDrop Routes(Where where, Tenant? tenant, TenantProfile profile, ITenantAddresses addresses)
    {
        var routes = new RoutesDrop(addresses.Link(where.Scope, ""));
        if (where.Scope.Kind == TenantKind.Shop && addresses.Link(where.Scope.Town, "/cart") is var cart && cart.StartsWith('/'))
        {
            routes = routes with { CartUrl = cart, CheckoutUrl = addresses.Link(where.Scope.Town, "/checkout") };
        }

        if (tenant is { Kind: TenantKind.Town } && tenant.Has("Quickstart"))
        {
            routes = routes with { CourseUrl = routes.Prefix + "/quickstart" };
        }

        return where.Scope.Kind == TenantKind.Shop && profile.Level == ShopLevel.Profile
            ? routes with { TermsUrl = null, WithdrawalUrl = null, WithdrawFormUrl = null }
            : routes;
    }

    private string HeadTail(RoutesDrop routes) => string.Create(CultureInfo.InvariantCulture, $"""
        <meta name="basket-count" content="{HtmlEncoder.Default.Encode(routes.CartUrl)}/count">
        <script type="module" src="{assets.Url("themes/basket-count.js")}"></script>
        <noscript><link rel="stylesheet" href="{HtmlEncoder.Default.Encode(routes.CartUrl)}/count.css"></noscript>
        """);

    /// <summary>What decides how links and words of a page look.</summary>
    private readonly record struct Where(Scope Scope, string Locale, string Host, string PathBase);
}
