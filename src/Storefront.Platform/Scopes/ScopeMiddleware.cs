using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Storefront.Platform.Scopes;

/// <summary>The door: sets the scope of the request before anything else looks at it.</summary>
internal sealed class ScopeMiddleware(RequestDelegate next, ScopeResolver resolver)
{
    public Task InvokeAsync(HttpContext context, CurrentScope scope)
    {
        switch (resolver.Resolve(context.Request.Host.Host, context.Request.Path))
        {
            case Door.To { Home: { } home } moved when HttpMethods.IsGet(context.Request.Method):
                // A page or a picture; forms are taken where they were shown. A shop may choose another host any day; how its name is written never changes.
                context.Response.Redirect(
                    UriHelper.BuildAbsolute(
                        context.Request.Scheme,
                        context.Request.Host.Port is { } port ? new HostString(home.Host, port) : new HostString(home.Host),
                        home.Prefix, Below(moved.Prefix, context.Request.Path), context.Request.QueryString),
                    permanent: moved.Prefix.HasValue);
                return Task.CompletedTask;
            case Door.To to:
                scope.Set(to.Tenant.Scope, to.Tenant);
                if (to.Prefix.HasValue)
                {
                    context.Request.PathBase = context.Request.PathBase.Add(to.Prefix);
                    context.Request.Path = Below(to.Prefix, context.Request.Path);
                }

                break;
            case Door.ToOperator:
                scope.Set(Scope.Operator, null);
                break;
            case Door.Nowhere nowhere:
                context.Features.Set(new NoTenantHere());
                if (nowhere.Portal is { } portal)
                {
                    // Only to say in its dress that nothing is here: no page and no form of it is (TenantMatcherPolicy).
                    scope.Set(portal.Scope, portal);
                }

                break;
        }

        return next(context);
    }

    private static PathString Below(PathString prefix, PathString path) =>
        path.Value![(prefix.Value ?? "").Length..] is { Length: > 0 } rest ? rest : "/";
}

/// <summary>Marks a request whose host belongs to nobody; it is answered with a page of its own and status 404.</summary>
public sealed class NoTenantHere;
