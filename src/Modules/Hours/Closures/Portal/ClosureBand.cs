using NodaTime;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Closures.Portal;

/// <summary><c>closures</c>: the plans that hold now for this shop, or anywhere in the town, as the band on top of every page says them.</summary>
internal sealed class ClosureBand(OpeningHours hours, ClosureWords plans, TimeProvider clock) : IPageObject
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
            .Select(band => Drop(band, now.Date, mine is null, page.Texts)).ToList();
        return shown.Count > 0 ? shown : null;
    }

    private ClosureDrop Drop(TownBand band, LocalDate today, bool isPortal, TextIn texts) => new()
    {
        Title = band.Title.In(texts.Locale) ?? "",
        TitleLang = LangOf(band.Title, texts),
        Text = band.Words.In(texts.Locale) ?? texts["hours.closures.band.words"],
        TextLang = LangOf(band.Words, texts),
        AreaText = isPortal ? texts["hours.closures.band.area", ("area", plans.Area(band.Area, texts))] : null,
        UntilText = band.Until is { } end ? texts["hours.closures.band.until", ("until", TownTime.Near(end, today, texts))] : null,
        LegalText = band.Legal.In(texts.Locale),
        LegalLang = LangOf(band.Legal, texts),
        LegalUrl = band.LegalUrl.Length > 0 ? band.LegalUrl : null,
        LegalLink = texts["hours.closures.legal_link"],
    };

    // German, where the page is English and nobody wrote it so.
    private static string? LangOf(DoorWords words, TextIn texts) =>
        texts.Locale == TextCatalog.English && words.English.Length == 0 && words.German.Length > 0 ? TextCatalog.German : null;
}

/// <summary>One of <c>closures</c> in templates; a <c>…Lang</c> is set where the words are not in the page's language.</summary>
internal sealed record ClosureDrop : ILiquidDrop
{
    public required string Title { get; init; }

    public string? TitleLang { get; init; }

    public required string Text { get; init; }

    public string? TextLang { get; init; }

    public string? AreaText { get; init; }

    public string? UntilText { get; init; }

    public string? LegalText { get; init; }

    public string? LegalLang { get; init; }

    public string? LegalUrl { get; init; }

    public required string LegalLink { get; init; }
}
