using NodaTime;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Closures.Portal;

/// <summary><c>closures</c>: the plans that hold now for this shop, or anywhere in the town, as the band on top of every page says them.</summary>
internal sealed class ClosureBand(OpeningHours hours, TimeProvider clock) : IPageObject
{
    public string Name => "closures";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Tenant is not { } tenant)
        {
            return null;
        }

        var bands = (await hours.ClosuresAsync(cancel)).Bands;
        if (bands.Count == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow().In(tenant.TimeZone).LocalDateTime;
        var mine = page.Scope.Kind == TenantKind.Shop ? await hours.OfShopAsync(page.Scope.ShopId, cancel) : null;
        var shown = bands
            .Where(band => band.From <= now && (band.Until is not { } end || now < end) && mine?.Any(one => one.PlanId == band.PlanId) != false)
            .Select(band => Drop(band, now.Date, page.Texts)).ToList();
        return shown.Count > 0 ? shown : null;
    }

    private static ClosureDrop Drop(TownBand band, LocalDate today, TextIn texts) => new(
        band.Title.In(texts.Locale) ?? "",
        band.Words.In(texts.Locale) ?? texts["hours.closures.band.words"],
        band.Until is { } end ? texts["hours.closures.band.until", ("until", TownTime.Near(end, today, texts))] : null,
        band.Legal.In(texts.Locale),
        band.LegalUrl.Length > 0 ? band.LegalUrl : null,
        texts["hours.closures.legal_link"]);
}

internal sealed record ClosureDrop(string Title, string Text, string? UntilText, string? LegalText, string? LegalUrl, string LegalLink) : ILiquidDrop;
