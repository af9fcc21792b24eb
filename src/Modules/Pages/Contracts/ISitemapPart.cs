using Storefront.Platform.Scopes;

namespace Storefront.Pages.Contracts;

/// <summary>Adds addresses to <c>/sitemap.xml</c> of the current tenant.</summary>
public interface ISitemapPart
{
    IAsyncEnumerable<SitemapEntry> ListAsync(Scope scope, CancellationToken cancel);
}

/// <param name="Path">Within the tenant, such as <c>/products/alpsee</c>.</param>
/// <param name="ChangedAt">Null when not known.</param>
public sealed record SitemapEntry(string Path, DateTimeOffset? ChangedAt = null);
