using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Web;

/// <summary>
/// Whole pages for everybody: nothing personal may be on them. Kept by tenant, settings version, language, path and query;
/// evicted by tag when something they show changes.
/// </summary>
public sealed class PageCache
{
    private static readonly object TagsKey = new();

    private readonly NodePages _here;
    private readonly EvictionNews _others;

    internal PageCache(NodePages here, EvictionNews others)
    {
        _here = here;
        _others = others;
    }

    /// <summary>Every page of a shop, and the portal's pages, which show its goods.</summary>
    public static string TagOf(Scope scope) => scope.Kind == TenantKind.Shop ? $"shop:{scope.ShopId}" : $"town:{scope.TownId}";

    /// <summary>Forgets the pages that show something of these tags, here and on every other node.</summary>
    public async ValueTask EvictAsync(CancellationToken cancel, params string[] tags)
    {
        foreach (var tag in tags)
        {
            await _here.EvictAsync(tag, cancel);
        }

        await _others.TellAsync(tags, cancel);
    }

    /// <summary>Says, while a page is made, what it shows beside its tenant: <c>product:…</c>.</summary>
    public static void AddTag(HttpContext context, string tag)
    {
        if (context.Items[TagsKey] is not List<string> tags)
        {
            context.Items[TagsKey] = tags = [];
        }

        tags.Add(tag);
    }

    internal static List<string>? TagsOf(HttpContext context) => context.Items[TagsKey] as List<string>;
}

public static class PageCaching
{
    /// <summary>
    /// Caches the page for everybody. <paramref name="queryKeys"/> are the only query parameters it depends on.
    /// </summary>
    public static TBuilder CachePage<TBuilder>(this TBuilder builder, params string[] queryKeys)
        where TBuilder : IEndpointConventionBuilder =>
        builder.CacheOutput(policy => policy.AddPolicy<PagePolicy>().SetVaryByQuery([.. queryKeys, "page"]), excludeDefaultPolicy: true);
}

/// <summary>What is kept and for how long. Configuration <c>PageCache=off</c> keeps nothing: for measuring and for working on themes.</summary>
internal sealed class PagePolicy(IConfiguration configuration, NodePages pages) : IOutputCachePolicy
{
    // Openings, „heute“ and pickup times move with the clock, so no page is older than a minute.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly bool _on = configuration["PageCache"] != "off";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var scope = http.RequestServices.GetRequiredService<CurrentScope>();
        var possible = HttpMethods.IsGet(http.Request.Method) && !http.Request.Query.ContainsKey("lang");
        // What is not public yet is kept for nobody, and nobody gets it who was not asked who they are.
        context.EnableOutputCaching = _on && Preview.Of(http) is null;
        context.AllowCacheLookup = possible;
        context.AllowCacheStorage = possible;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.CacheKeyPrefix =
            $"{scope.Value.ShopId:N}{scope.Tenant?.Version}{RequestLanguage.LocaleOf(http.Request)}{pages.Generation}{http.Request.PathBase}";
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.Tags.Add(PageCache.TagOf(scope.Value));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        if (PageCache.TagsOf(context.HttpContext) is { } tags)
        {
            tags.ForEach(tag => context.Tags.Add(tag));
        }

        return ValueTask.CompletedTask;
    }
}
