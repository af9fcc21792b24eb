using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Storefront.Platform.Web;

namespace Storefront.Insights.Counting;

/// <summary>
/// Stands before everything else and looks at what was answered, so that a page from the cache counts like one just made. Needs no script
/// and no second request.
/// </summary>
internal sealed class SeenPages(Tally tally) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // HEAD becomes GET further on; only what was asked for as a page is one.
        app.Use(inner => http =>
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                http.Response.OnStarting(Look, http);
            }

            return inner(http);
        });
        next(app);
    };

    // When the answer begins: whoever has read it has been counted.
    private Task Look(object asked)
    {
        var http = (HttpContext)asked;
        if (KindOf(http) is { } kind && Visitor.OpensPage(http.Request))
        {
            tally.Note(http, kind, Tally.MostViews);
        }

        return Task.CompletedTask;
    }

    // What may be kept for everybody is what is there for everybody: neither the office nor anybody's basket.
    private static string? KindOf(HttpContext http)
    {
        var page = http.GetEndpoint()?.Metadata;
        if (page?.GetMetadata<IOutputCachePolicy>() is null || http.Response.StatusCode != StatusCodes.Status200OK
            || http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            return null;
        }

        return page.GetMetadata<PageKind>()?.Name == PageKind.Article ? CountKind.Article : CountKind.Page;
    }
}
