using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Pages.Contracts;
using Storefront.Pages.Pages;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>
/// <c>/impressum</c>, <c>/datenschutz</c>, <c>/agb</c>, <c>/widerruf</c>: the version in force, or what would be generated now, so that
/// these addresses are never empty. A shop that only shows itself has no terms but those it put in force.
/// </summary>
internal static class ShowLegal
{
    /// <summary>Query key of a version that is not in force any more.</summary>
    public const string VersionKey = "version";

    public static Task<IResult> ImprintAsync(
        HttpContext http, LegalBook book, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope) =>
        ShowAsync(LegalKind.Imprint, http, book, profiles, language, scope);

    public static Task<IResult> PrivacyAsync(
        HttpContext http, LegalBook book, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope) =>
        ShowAsync(LegalKind.Privacy, http, book, profiles, language, scope);

    public static Task<IResult> TermsAsync(
        HttpContext http, LegalBook book, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope) =>
        ShowAsync(LegalKind.Terms, http, book, profiles, language, scope);

    public static Task<IResult> WithdrawalAsync(
        HttpContext http, LegalBook book, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope) =>
        ShowAsync(LegalKind.Withdrawal, http, book, profiles, language, scope);

    public static string KeyOf(LegalKind kind) => kind switch
    {
        LegalKind.Imprint => "imprint",
        LegalKind.Privacy => "privacy",
        LegalKind.Terms => "terms",
        _ => "withdrawal",
    };

    public static string PathOf(LegalKind kind) => kind switch
    {
        LegalKind.Imprint => "/impressum",
        LegalKind.Privacy => "/datenschutz",
        LegalKind.Terms => "/agb",
        _ => "/widerruf",
    };

    /// <summary>The sentence on a text that no longer fits the profile.</summary>
    public static string OldKeyOf(LegalKind kind) => $"pages.publish.{KeyOf(kind)}_old";

    /// <summary>Addresses that show the tenant's own page instead, when there is one of these names.</summary>
    internal static IReadOnlyDictionary<string, string[]> OwnInstead { get; } = new Dictionary<string, string[]>
    {
        ["/versand"] = ["versand-und-zahlung", "versand"],
        ["/barrierefreiheit"] = ["barrierefreiheit"],
    };

    /// <summary><c>/versand</c>: the tenant's own page when it has written one, else what the modules say.</summary>
    public static async Task<IResult> ShippingAsync(
        PageBook pages, IEnumerable<IShippingPart> parts, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope, CancellationToken cancel)
    {
        var texts = language.Texts;
        if (await OwnAsync(pages, OwnInstead["/versand"], cancel) is { } own)
        {
            return ShowPage.ToThemePage(own, texts, scope.Tenant!.TimeZone);
        }

        var title = texts["pages.shipping.title"];
        var html = new System.Text.StringBuilder();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            if (await part.ForAsync(texts, cancel) is { } said)
            {
                html.Append("<h2>").Append(WebUtility.HtmlEncode(said.Title)).Append("</h2>");
                foreach (var sentence in said.Sentences)
                {
                    html.Append("<p>").Append(WebUtility.HtmlEncode(sentence)).Append("</p>");
                }
            }
        }

        var profile = await profiles.CurrentAsync(cancel);
        if (html.Length == 0)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(texts[
                scope.Value.Kind == TenantKind.Town ? "pages.shipping.town" : "pages.shipping.none", ("name", profile.Name)])).Append("</p>");
        }

        return new ThemePage("page") { Title = title }.With("page", new PlainPage(title, new LiquidHtml(html.ToString()), "versand"));
    }

    /// <summary><c>/barrierefreiheit</c>: the tenant's own page, else the statement every tenant starts with (ACC-06).</summary>
    public static async Task<IResult> AccessibilityAsync(
        PageBook pages, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope, CancellationToken cancel)
    {
        var texts = language.Texts;
        if (await OwnAsync(pages, OwnInstead["/barrierefreiheit"], cancel) is { } own)
        {
            return ShowPage.ToThemePage(own, texts, scope.Tenant!.TimeZone);
        }

        var profile = await profiles.CurrentAsync(cancel);
        var title = texts["pages.accessibility.title"];
        var markdown = texts[
            "pages.accessibility.body", ("name", Md.Text(profile.Name)), ("email", Md.Text(profile.Contact.Email)), ("phone", Md.Text(profile.Contact.Phone))];
        return new ThemePage("page") { Title = title }
            .With("page", new PlainPage(title, new LiquidHtml(CleanHtml.FromMarkdown(markdown)), "barrierefreiheit"));
    }

    private static async Task<IResult> ShowAsync(
        LegalKind kind, HttpContext http, LegalBook book, ITenantProfiles profiles, RequestLanguage language, CurrentScope scope)
    {
        var texts = language.Texts;
        var stored = await book.CurrentAsync(kind, http.RequestAborted);
        if (http.Request.Query[VersionKey].ToString() is { Length: > 0 } asked)
        {
            var current = stored;
            stored = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? await book.FindAsync(kind, version, http.RequestAborted)
                : null;
            if (stored is null)
            {
                return Results.NotFound();
            }

            if (current is not null && current.Version != stored.Version)
            {
                return Former(kind, stored, http, language.Texts, scope);
            }
        }

        var profile = await profiles.CurrentAsync(http.RequestAborted);
        if (stored is null && kind is (LegalKind.Terms or LegalKind.Withdrawal) && scope.Value.Kind == TenantKind.Shop && profile.Level == ShopLevel.Profile)
        {
            return Results.NotFound();
        }

        var html = stored?.Html ?? CleanHtml.FromMarkdown(await book.DraftAsync(kind, http.RequestAborted));
        var note = texts.Locale == TextCatalog.German ? "" : $"<p>{texts["pages.only_german"]}</p>";
        if (kind == LegalKind.Withdrawal)
        {
            note = $"<p><a href=\"{http.Request.PathBase}/widerruf/formular\">{texts["pages.withdraw.start"]}</a></p>" + note;
        }

        var statement = kind is LegalKind.Imprint or LegalKind.Terms && scope.Value.Kind == TenantKind.Shop
            ? ArbitrationText.Beside(stored?.Source, profile.Legal.Duties, texts)
            : "";
        var updated = stored is null ? null : VersionText(stored, texts, scope);
        var title = texts["pages.legal." + KeyOf(kind)];
        return new ThemePage("page") { Title = title }
            .With("page", new PlainPage(title, new LiquidHtml(note + html + statement), KeyOf(kind), updated));
    }

    /// <summary>Only the text as it was, and the way to what holds now. Nothing to be found by a search.</summary>
    private static ThemePage Former(LegalKind kind, LegalVersion former, HttpContext http, TextIn texts, CurrentScope scope)
    {
        var title = texts["pages.legal." + KeyOf(kind)];
        var note = $"<p>{WebUtility.HtmlEncode(texts["pages.former"])} <a href=\"{http.Request.PathBase}{PathOf(kind)}\">{WebUtility.HtmlEncode(texts["pages.former_way"])}</a></p>";
        return new ThemePage("page") { Title = title, NoIndex = true }
            .With("page", new PlainPage(title, new LiquidHtml(note + former.Html), KeyOf(kind), VersionText(former, texts, scope)));
    }

    private static string VersionText(LegalVersion stored, TextIn texts, CurrentScope scope) => texts[
        "pages.version",
        ("version", stored.Version),
        ("date", TownTime.LongDate(stored.ValidFrom.In(scope.Tenant!.TimeZone).Date, texts))];

    private static async Task<Page?> OwnAsync(PageBook pages, string[] handles, CancellationToken cancel)
    {
        foreach (var handle in handles)
        {
            if (await pages.FindLiveAsync(handle, cancel) is { } page)
            {
                return page;
            }
        }

        return null;
    }
}
