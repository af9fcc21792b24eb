using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Towns;

/// <summary>The first page of the operator's host: what this is, the way in for a town, and the operator's own door.</summary>
[TenantEndpoint(TenantKinds.Operator)]
public sealed class FrontDoorModel : StorefrontPage
{
    public IActionResult OnGet() => Page();
}
