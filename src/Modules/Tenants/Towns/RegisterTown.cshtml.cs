using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Towns;

/// <summary>A town asks to be taken in, on a host where no town lives.</summary>
[TenantEndpoint(TenantKinds.Operator)]
public sealed class RegisterTownModel(IServiceProvider services) : TownFormPage
{
    private const int TownsOfAddress = 5;

    /// <summary>A field nobody sees; programs fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public string? SentTo => Done;

    /// <summary>Nobody is asked for anything before it says who asks (Art. 13 GDPR).</summary>
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => IsOpen = await IsOpenAsync(cancel);

    private async Task<bool> IsOpenAsync(CancellationToken cancel) =>
        await services.GetRequiredService<IOperatorProfile>().FindAsync(cancel) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsOpenAsync(cancel))
        {
            return Redirect("/register-town");
        }

        if (!await CheckAsync(cancel))
        {
            return Again();
        }

        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!services.GetRequiredService<Throttle>().TryPass($"register-town:{address}", TownsOfAddress, TimeSpan.FromHours(1)))
        {
            AddError("", "tenants.error.too_many");
            return Again();
        }

        if (string.IsNullOrEmpty(Website))
        {
            await services.GetRequiredService<TownFounding>().RegisterAsync(Town, cancel);
        }

        return DoneHere(Input.Email!);
    }
}
