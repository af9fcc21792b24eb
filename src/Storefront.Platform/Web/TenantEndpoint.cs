using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

[Flags]
public enum TenantKinds
{
    None = 0,
    Operator = 1,
    Town = 2,
    Shop = 4,
    Tenant = Town | Shop,
}

/// <summary>Says where an endpoint or page exists. One address may mean different things in a town and in a shop.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TenantEndpointAttribute(TenantKinds kinds) : Attribute
{
    public TenantKinds Kinds { get; } = kinds;

    /// <summary>Exists only while the tenant has this feature.</summary>
    public string? Feature { get; init; }

    /// <summary>Answers although the tenant is not live yet: sign-in, set-up.</summary>
    public bool BeforeLive { get; init; }

    /// <summary>Answers on hosts of nobody and before a tenant is live as well: what every page in somebody's dress needs.</summary>
    public bool Anywhere { get; init; }
}

/// <summary>A page of the back office: for signed-in staff of this tenant, 404 for everybody else's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BackOfficeAttribute : TenantEndpointAttribute
{
    public BackOfficeAttribute(TenantKinds kinds)
        : base(kinds) => BeforeLive = true;

    /// <summary>Null: any member of staff.</summary>
    public string? Permission { get; init; }
}

public static class TenantEndpoints
{
    /// <summary>A group of endpoints that exist only in these kinds of tenant, and only while the feature is on.</summary>
    public static RouteGroupBuilder MapFor(this IEndpointRouteBuilder endpoints, TenantKinds kinds, string? feature = null)
    {
        var group = endpoints.MapGroup("");
        group.WithMetadata(new TenantEndpointAttribute(kinds) { Feature = feature });
        group.DisableAntiforgery(); // SameOriginGuard protects all forms, also those on cached pages.
        return group;
    }

    /// <summary>A group of back-office endpoints.</summary>
    public static RouteGroupBuilder MapBackOffice(
        this IEndpointRouteBuilder endpoints, TenantKinds kinds, string? permission = null, string? feature = null)
    {
        var group = endpoints.MapGroup("");
        group.WithMetadata(new BackOfficeAttribute(kinds) { Feature = feature, Permission = permission });
        group.DisableAntiforgery();
        return group;
    }

    internal static TenantKinds AsFlag(this TenantKind kind) => kind switch
    {
        TenantKind.Operator => TenantKinds.Operator,
        TenantKind.Town => TenantKinds.Town,
        _ => TenantKinds.Shop,
    };
}
