using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Domains;

/// <summary>The operator's list of claimed domains: vouch for one, or take one away.</summary>
[BackOffice(TenantKinds.Operator)]
public sealed class DomainsPageModel(IServiceProvider services) : BackOfficePage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    internal IReadOnlyList<DomainLine> Lines { get; private set; } = [];

    public int PageCount { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (lines, total) = await services.GetRequiredService<DomainRegister>().ReadAsync(Q, P, cancel);
        Lines = lines;
        PageCount = (total + DomainRegister.PageSize - 1) / DomainRegister.PageSize;
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid town, Guid shop, string host, CancellationToken cancel) =>
        await InShopAsync(town, shop, desk => desk.AcceptAsync(host, cancel))
            ? RedirectWithNotice("/operator/domains", "tenants.domains.accepted", ("host", host))
            : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(Guid town, Guid shop, string host, CancellationToken cancel) =>
        await InShopAsync(town, shop, desk => desk.RemoveAsync(host, cancel))
            ? RedirectWithNotice("/operator/domains", "tenants.domains.taken_away", ("host", host))
            : NotFound();

    private async Task<bool> InShopAsync(Guid town, Guid shop, Func<DomainDesk, Task<bool>> work)
    {
        var scope = Scope.ForShop(town, shop);
        return services.GetRequiredService<TenantDirectory>().Find(scope) is not null
            && await services.GetRequiredService<ScopeDoor>().InAsync(scope, work);
    }
}
