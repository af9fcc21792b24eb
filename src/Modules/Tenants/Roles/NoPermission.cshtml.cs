using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Roles;

/// <summary>What staff sees at a page that needs more than their role gives: whom to ask, and the way back.</summary>
[BackOffice(TenantKinds.Tenant)]
public sealed class NoPermissionModel(IServiceProvider services) : BackOfficePage
{
    private const int Most = 3;

    /// <summary>Who may do everything here, and so may give permission.</summary>
    public IReadOnlyList<(string Name, string Email)> Leaders { get; private set; } = [];

    /// <summary>The page of the back office that led here.</summary>
    public string? Back =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from)
        && from.Authority == Request.Host.Value
        && from.AbsolutePath.StartsWith(Request.PathBase + "/admin", StringComparison.Ordinal)
            ? from.PathAndQuery
            : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Response.StatusCode = 403;
        var people = await services.GetRequiredService<StorefrontDb>().Set<StaffRecord>().AsNoTracking()
            .Where(row => row.ShopId == Here.Value.ShopId && (row.Role == Role.Owner || row.Role == Role.TownAdmin))
            .OrderBy(row => row.Since).Take(Most).Select(row => new { row.Name, row.Email }).ToListAsync(cancel);
        Leaders = [.. people.Select(row => (row.Name, row.Email))];
    }
}
