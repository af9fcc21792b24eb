using NodaTime;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Events;

/// <summary>One of <c>events</c>.</summary>
/// <param name="Title">In the page's language.</param>
/// <param name="Text">One or two sentences, or empty.</param>
/// <param name="Place">„Rathausplatz“, or empty.</param>
/// <param name="Url">Where to read more, or nil.</param>
/// <param name="WhenText">„Do., 12. Nov., 18:00–22:00 Uhr“.</param>
/// <param name="Day">„12“.</param>
/// <param name="Month">„Nov.“.</param>
/// <param name="Date">For machines: <c>2026-11-12</c>.</param>
internal sealed record EventDrop(
    string Title, string Text, string Place, string? Url, string WhenText, string Day, string Month, string Date) : ILiquidDrop
{
    /// <summary>Language of the words that are not in the page's.</summary>
    public string? TitleLang { get; init; }

    public string? TextLang { get; init; }

    public string? PlaceLang { get; init; }

    public static EventDrop Of(TownEvent row, LocalDate today, TextIn texts, Func<string, string> link) => new(
        row.Title(texts.Locale),
        row.Texts.In(texts.Locale),
        row.Places.In(texts.Locale),
        row.Url is { } url && url.StartsWith('/') ? link(url) : row.Url,
        row.When(today, texts),
        row.Day.ToString("%d", texts.Culture),
        row.Day.ToString("MMM", texts.Culture),
        row.Day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
    {
        TitleLang = row.Titles.LangOn(texts.Locale),
        TextLang = row.Texts.LangOn(texts.Locale),
        PlaceLang = row.Places.LangOn(texts.Locale),
    };
}

/// <summary><c>events</c> on the portal: those to come, next first.</summary>
internal sealed class EventsToCome(EventBook book, ITenantAddresses addresses) : IPageObject
{
    private const int Most = 12;

    public string Name => "events";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) => page.Scope.Kind == TenantKind.Town
        ? (await book.ToComeAsync(Most, cancel)).Select(row => EventDrop.Of(row, book.Now.Date, page.Texts, url => addresses.Link(page.Scope, url))).ToList()
        : null;
}
