using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Towns;

/// <summary>The first page of the operator's host: what this is, the way in for a town, and the operator's own door.</summary>
[TenantEndpoint(TenantKinds.Operator)]
public sealed class FrontDoorModel(IServiceProvider services) : StorefrontPage
{
    /// <summary>Whether a town can be registered: not before it says who runs this.</summary>
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        IsOpen = await services.GetRequiredService<IOperatorProfile>().FindAsync(cancel) is not null;
}
