using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Purchases;

/// <summary>Who comes with an address that leads to no purchase or reservation reads that it is the link, and how to get a new one.</summary>
internal static class DeadLink
{
    public static ThemePage Page(HttpContext http, TextIn texts)
    {
        var title = texts["ordering.purchase.dead_title"];
        var account = $"{http.Request.PathBase}/account/purchases";
        string Text(string key) => HtmlEncoder.Default.Encode(texts[key]);
        return new ThemePage("plain") { Title = title, NoIndex = true, StatusCode = StatusCodes.Status404NotFound }.With("page", new PlainPage(title, new LiquidHtml(
            $"""
            <p>{Text("ordering.purchase.dead_text")}</p>
            <p>{Text("ordering.purchase.dead_account")}</p>
            <p><a class="button" href="{HtmlEncoder.Default.Encode(account)}">{Text("ordering.purchase.dead_button")}</a></p>
            """)));
    }
}
