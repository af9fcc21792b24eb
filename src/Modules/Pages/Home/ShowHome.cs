using Microsoft.AspNetCore.Http;
using Storefront.Pages.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Home;

/// <summary><c>/</c>: the first page of a town or shop. What it shows is loaded by what its sections name.</summary>
internal static class ShowHome
{
    public static async Task<IResult> HandleAsync(
        ITenantProfiles profiles,
        ITenantAddresses addresses,
        IBranches branches,
        IEnumerable<IBusinessFacts> facts,
        RequestLanguage language,
        CancellationToken cancel)
    {
        var profile = await profiles.CurrentAsync(cancel);
        var texts = language.Texts;
        var isTown = profile.Scope.Kind == TenantKind.Town;
        var known = isTown ? Portal(profile, addresses) : Shop(profile, addresses, branches);
        foreach (var fact in isTown ? [] : facts)
        {
            await fact.AddAsync(profile.Scope, texts, known, cancel);
        }

        return new ThemePage("index")
        {
            Title = isTown ? profile.PortalName : profile.Name,
            Description = profile.SloganIn(texts.Locale) is { Length: > 0 } slogan ? slogan
                : texts[isTown ? "pages.home_town" : "pages.home_shop", ("name", profile.Name), ("city", profile.Contact.City)],
            CanonicalPath = "/",
            StructuredData = known,
        };
    }

    private static Dictionary<string, object?> Portal(TenantProfile town, ITenantAddresses addresses) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["name"] = town.PortalName,
        ["url"] = addresses.Url(town.Scope),
        ["potentialAction"] = new Dictionary<string, object>
        {
            ["@type"] = "SearchAction",
            ["target"] = addresses.Url(town.Scope, "/search?q={search_term_string}"),
            ["query-input"] = "required name=search_term_string",
        },
    };

    private static Dictionary<string, object?> Shop(TenantProfile shop, ITenantAddresses addresses, IBranches branches) => Known(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = branches.Find(shop.Branch)?.SchemaOrgType ?? "Store",
        ["name"] = shop.Name,
        ["url"] = addresses.Url(shop.Scope),
        ["telephone"] = shop.Contact.Phone.Length > 0 ? shop.Contact.Phone : null,
        ["email"] = shop.Contact.Email.Length > 0 ? shop.Contact.Email : null,
        ["address"] = new Dictionary<string, object>
        {
            ["@type"] = "PostalAddress",
            ["streetAddress"] = shop.Contact.Street,
            ["postalCode"] = shop.Contact.Zip,
            ["addressLocality"] = shop.Contact.City,
            ["addressCountry"] = "DE",
        },
        ["geo"] = shop is { Latitude: { } latitude, Longitude: { } longitude }
            ? new Dictionary<string, object> { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude }
            : null,
    });

    private static Dictionary<string, object?> Known(Dictionary<string, object?> data) =>
        data.Where(pair => pair.Value is not null).ToDictionary();
}
