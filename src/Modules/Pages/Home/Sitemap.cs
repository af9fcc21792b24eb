using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Pages.Legal;
using Storefront.Pages.Pages;
using Storefront.Pages.Timing;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Home;

/// <summary><c>/sitemap.xml</c> and <c>/robots.txt</c></summary>
internal static class Sitemap
{
    // What one file may hold (sitemaps.org).
    private const int Most = 50_000;

    private static readonly string[] Usual = ["/", "/impressum", "/datenschutz", "/agb", "/widerruf"];

    public static async Task<IResult> HandleAsync(
        CurrentScope scope, IEnumerable<ISitemapPart> parts, ITenantAddresses addresses, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) }))
        {
            await xml.WriteStartElementAsync(null, "urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            var count = 0;
            await foreach (var entry in EntriesAsync(scope.Value, parts, cancel))
            {
                if (++count > Most)
                {
                    break;
                }

                await xml.WriteStartElementAsync(null, "url", null);
                await xml.WriteElementStringAsync(null, "loc", null, addresses.Url(scope.Value, entry.Path));
                if (entry.ChangedAt is { } changed)
                {
                    await xml.WriteElementStringAsync(null, "lastmod", null, changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }

    public static IResult Robots(CurrentScope scope, ITenantAddresses addresses) => Results.Text(
        $"""
        User-agent: *
        Disallow: /admin
        Disallow: /cart
        Disallow: /checkout
        Disallow: /orders/
        Disallow: /reservations/
        Sitemap: {addresses.Url(scope.Value, "/sitemap.xml")}

        """,
        "text/plain; charset=utf-8");

    private static async IAsyncEnumerable<SitemapEntry> EntriesAsync(
        Scope scope, IEnumerable<ISitemapPart> parts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var path in Usual)
        {
            yield return new SitemapEntry(path);
        }

        foreach (var part in parts)
        {
            await foreach (var entry in part.ListAsync(scope, cancel))
            {
                yield return entry;
            }
        }
    }
}

/// <summary>The tenant's own pages in the sitemap, and those that everybody has as long as nobody writes their own.</summary>
internal sealed class PagesInSitemap(PageBook pages) : ISitemapPart
{
    public async IAsyncEnumerable<SitemapEntry> ListAsync(
        Scope scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = await pages.Own.AsNoTracking()
            .Where(page => page.IsLive && page.DeletedAt == null)
            .OrderBy(page => page.Handle)
            .Select(page => new { page.Handle, page.UpdatedAt, page.From, page.Until })
            .ToListAsync(cancel);
        var shown = rows.Where(row => new ShowTime(row.From, row.Until).Covers(pages.Now)).ToList();
        foreach (var row in shown)
        {
            yield return new SitemapEntry("/pages/" + row.Handle, row.UpdatedAt);
        }

        foreach (var (path, own) in ShowLegal.OwnInstead)
        {
            if (!shown.Exists(row => own.Contains(row.Handle)))
            {
                yield return new SitemapEntry(path);
            }
        }
    }
}
