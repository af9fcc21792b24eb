using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Web;

/// <summary>Pages for what is not there and for what went wrong, in the tenant's dress where there is a tenant.</summary>
internal static class ErrorPages
{
    /// <summary>Fills an empty 404 or 403 answer with a page.</summary>
    public static async Task ForStatusAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.Accept.ToString().Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var texts = TextsOf(http);
        var scope = http.RequestServices.GetRequiredService<CurrentScope>();
        if (http.Response.StatusCode == StatusCodes.Status404NotFound && scope is { IsSet: true, Tenant: not null } && await IsForStaffAsync(http))
        {
            http.Features.Set(new NotHereAnyMore(http.Request.Path, http.Request.Method));
            await ForStaffAsync(context, BackOfficeGate.NotHere);
            return;
        }

        var preview = Preview.Of(http);
        if (preview is not null && !HttpMethods.IsGet(http.Request.Method))
        {
            await WriteAsync(http, new LonePage(texts["preview.no_forms"], texts["preview.no_forms_text"])
            {
                Ways = [(texts["preview.back"], http.Request.PathBase + "/"), (texts[preview.WayKey], preview.StartUrl)],
            });
            return;
        }

        if (http.Response.StatusCode == StatusCodes.Status404NotFound && preview is null && ClosedTenant.Of(http, scope) is { } closed)
        {
            await WriteAsync(http, closed.Page(texts));
            return;
        }

        if (http.Response.StatusCode == StatusCodes.Status404NotFound && scope is { IsSet: true, Tenant: { } tenant })
        {
            if (http.Features.Get<NoTenantHere>() is not null && tenant.Hosts.Length > 0)
            {
                // The portal lives elsewhere, and so does its search.
                SecurityHeaders.AllowFormsTo(http, tenant.Hosts[0]);
            }

            await http.RequestServices.GetRequiredService<IPageRenderer>()
                .RenderAsync(http, new ThemePage("404") { Title = texts["not_found.title"], StatusCode = 404, NoIndex = true });
            return;
        }

        if (http.Response.StatusCode == StatusCodes.Status403Forbidden && http.Features.Get<StaffMember>() is not null
            && http.Request.Path != BackOfficeGate.NoPermission)
        {
            await ForStaffAsync(context, BackOfficeGate.NoPermission);
            return;
        }

        await WriteAsync(http, http.Response.StatusCode switch
        {
            403 => new LonePage(texts["office.forbidden"], ""),
            404 => new LonePage(texts["nowhere.title"], texts["nowhere.text"]),
            405 => new LonePage(texts["form_only.title"], texts["form_only.text"]) { Ways = [(texts["form_only.way"], http.Request.PathBase + "/")] },
            _ => new LonePage(texts["trouble.title"], texts["trouble.text"]),
        });
    }

    // An address of the office that no page has: nobody asked at the door yet who this is.
    private static async Task<bool> IsForStaffAsync(HttpContext http) => http.Features.Get<StaffMember>() is not null
        || (http.GetEndpoint() is null && http.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)
            && await SignedIn.AskAsync(http) is { } user
            && await http.RequestServices.GetRequiredService<IStaffDirectory>().FindAsync(user, http.RequestAborted) is not null);

    /// <summary>Staff keeps its menu: the same address is answered by a page of the back office that says what to do now.</summary>
    private static async Task ForStaffAsync(StatusCodeContext context, string page)
    {
        var http = context.HttpContext;
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = page;
        await context.Next(http);
    }

    /// <summary>The page for a bug. Says that nothing was saved, and how to name it when asking.</summary>
    public static async Task ForTroubleAsync(HttpContext http)
    {
        var texts = TextsOf(http);
        if (http.Features.Get<IExceptionHandlerFeature>()?.Error is { } error && Unreadable(http, error) is { } status)
        {
            http.Response.StatusCode = status;
            await WriteAsync(http, status == StatusCodes.Status413PayloadTooLarge
                ? new LonePage(texts["too_much.title"], texts["too_much.text", ("max", Most(http))])
                : new LonePage(texts["unreadable.title"], texts["unreadable.text"]));
            return;
        }

        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        var id = http.TraceIdentifier;
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages))
            .LogError("The page told this trouble's number: {Id}", id);
        await WriteAsync(http, new LonePage(texts["trouble.title"], texts["trouble.text"] + " " + texts["trouble.trace", ("id", id)]));
    }

    // What went wrong may have done so before the request's language was set.
    private static TextIn TextsOf(HttpContext http)
    {
        var texts = RequestLanguage.For(http, http.RequestServices.GetRequiredService<TextCatalog>());
        RequestLanguage.Use(http, texts);
        return texts;
    }

    private static long Most(HttpContext http) => (http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0) / 1024 / 1024;

    /// <summary>No trouble of ours, so no line in the log of troubles.</summary>
    public static bool IsSendersTrouble(HttpContext http, Exception error) => Unreadable(http, error) is not null;

    /// <summary>A form that no browser would send: a zero in a field, too many fields, too long. Null for every other trouble.</summary>
    private static int? Unreadable(HttpContext http, Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        BrokenFormException broken => broken.Status,
        InvalidDataException when http.Request.HasFormContentType => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static string Ways(LonePage page)
    {
        var ways = page.Ways.Select((way, at) => Way(way, $" class=\"button{(at == 0 ? "" : " button--quiet")}\""));
        return (page.Ways.Count == 0 ? "" : $"<p class=\"cluster\">{string.Concat(ways)}</p>")
            + (page.Aside is { } aside ? $"<p class=\"small\">{Way(aside, "")}</p>" : "");
    }

    private static string Way((string Text, string Url) way, string look) =>
        $"<a{look} href=\"{WebUtility.HtmlEncode(way.Url)}\">{WebUtility.HtmlEncode(way.Text)}</a>";

    private static string Current(TextIn texts, string locale) => texts.Locale == locale ? " aria-current=\"true\"" : "";

    private static Task WriteAsync(HttpContext http, LonePage page)
    {
        var assets = http.RequestServices.GetRequiredService<EmbeddedAssets>();
        var texts = RequestLanguage.For(http, http.RequestServices.GetRequiredService<TextCatalog>());
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync($"""
            <!doctype html><html lang="{texts.Locale}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{WebUtility.HtmlEncode(page.Title)}</title>
            <link rel="icon" href="{assets.Url("platform/icon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{assets.Url("platform/office.css")}"></head>
            <body class="lone"><main class="lone__card stack"><h1>{WebUtility.HtmlEncode(page.Title)}</h1><p>{WebUtility.HtmlEncode(page.Text)}</p>{Ways(page)}</main>
            <nav class="lone__languages" aria-label="{WebUtility.HtmlEncode(texts["office.language"])}">
            <a href="?lang=de" lang="de"{Current(texts, "de")}>Deutsch</a> <a href="?lang=en" lang="en"{Current(texts, "en")}>English</a></nav></body></html>
            """);
    }
}
