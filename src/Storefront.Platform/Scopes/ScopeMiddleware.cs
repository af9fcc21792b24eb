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
            case Door.To { Home: { } home } when IsLook(context.Request):
                context.Response.Redirect(UriHelper.BuildAbsolute(
                    context.Request.Scheme,
                    context.Request.Host.Port is { } port ? new HostString(home.Host, port) : new HostString(home.Host),
                    home.Prefix, context.Request.Path, context.Request.QueryString));
                return Task.CompletedTask;
            case Door.To to:
                scope.Set(to.Tenant.Scope, to.Tenant);
                if (to.Prefix.HasValue)
                {
                    context.Request.PathBase = context.Request.PathBase.Add(to.Prefix);
                    context.Request.Path = context.Request.Path.Value![to.Prefix.Value!.Length..] is { Length: > 0 } rest
                        ? rest
                        : "/";
                }

                break;
            case Door.ToOperator:
                scope.Set(Scope.Operator, null);
                break;
            default:
                context.Features.Set(new NoTenantHere());
                break;
        }

        return next(context);
    }

    /// <summary>A page or a picture; forms are taken where they were shown.</summary>
    private static bool IsLook(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

/// <summary>Marks a request whose host belongs to nobody; it is answered with a page of its own and status 404.</summary>
public sealed class NoTenantHere;
