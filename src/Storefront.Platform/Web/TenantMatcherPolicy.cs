using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

/// <summary>The feature gate: endpoints that do not exist for this tenant are not there at all, so the answer is 404.</summary>
internal sealed class TenantMatcherPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => -500;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<TenantEndpointAttribute>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var scope = httpContext.RequestServices.GetRequiredService<CurrentScope>();
        var nobody = httpContext.Features.Get<NoTenantHere>() is not null;
        var preview = Preview.Of(httpContext);
        var looks = HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method);
        var shown = preview is not null && HttpMethods.IsGet(httpContext.Request.Method);
        // What is only rehearsed can be looked at, and nothing comes of it.
        var closed = preview?.Rehearses is not null && !looks;
        for (var at = 0; at < candidates.Count; at++)
        {
            if (candidates.IsValidCandidate(at)
                && candidates[at].Endpoint.Metadata.GetMetadata<TenantEndpointAttribute>() is { } where
                && !(nobody ? where.Anywhere && scope.IsSet : Exists(where, scope, shown, closed)))
            {
                candidates.SetValidity(at, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool Exists(TenantEndpointAttribute where, CurrentScope scope, bool shown, bool closed)
    {
        if (!scope.IsSet || !where.Kinds.HasFlag(scope.Value.Kind.AsFlag()))
        {
            return false;
        }

        return scope.Tenant is not { } tenant
            || (((tenant.Live && !closed) || shown || where.BeforeLive || where.Anywhere) && (where.Feature is null || tenant.Has(where.Feature)));
    }
}
