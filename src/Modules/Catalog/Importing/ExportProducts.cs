using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;

namespace Storefront.Catalog.Importing;

/// <summary>GET /admin/products/export: all articles as our own table.</summary>
internal static class ExportProducts
{
    internal static async Task HandleAsync(HttpContext http, ProductExport export, CurrentScope here, CancellationToken cancel)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"artikel-{here.Tenant?.Slug}.csv\"";
        await export.WriteAsync(http.Response.Body, cancel);
    }
}
