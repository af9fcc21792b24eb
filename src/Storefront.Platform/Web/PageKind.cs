using Microsoft.AspNetCore.Builder;

namespace Storefront.Platform.Web;

/// <summary>
/// Says of an endpoint what kind of page it shows, for those who only see that it was answered: a page from the cache is answered before
/// its module hears of it.
/// </summary>
public sealed record PageKind(string Name)
{
    public const string Article = "article";
}

public static class PageKinds
{
    public static TBuilder ShowsA<TBuilder>(this TBuilder builder, string kind)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PageKind(kind));
}
