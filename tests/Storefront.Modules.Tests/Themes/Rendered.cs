using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

/// <summary>Renders a page without an endpoint.</summary>
internal static class Rendered
{
    internal static async Task<(string Text, IHtmlDocument Html)> RenderAsync(this TestHost host, Scope scope, ThemePage page, string locale = "de")
    {
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(scope);
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = entered.Services };
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("musterstadt.localhost");
        http.Request.Path = "/";
        http.Request.Headers.AcceptLanguage = locale;
        http.Response.Body = body;
        await entered.Get<IPageRenderer>().RenderAsync(http, page);
        var text = Encoding.UTF8.GetString(body.ToArray());
        return (text, new HtmlParser().ParseDocument(text));
    }
}
