using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Towns;

/// <summary>Behind the link in the mail with which the operator sent an application back.</summary>
[TenantEndpoint(TenantKinds.Operator)]
public sealed class CorrectTownModel(IServiceProvider services) : TownFormPage
{
    private readonly TownApplication _application = services.GetRequiredService<TownApplication>();

    [BindProperty(SupportsGet = true, Name = "town")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    internal SentBackTown? Asked { get; private set; }

    public bool Sent => Done is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Asked = await _application.FindAsync(Slug ?? "", Token ?? "", cancel);
        if (Asked is { } asked)
        {
            Input = new TownInput
            {
                TownName = asked.Name, FederalState = asked.FederalState, Name = asked.Admin.Name, Phone = asked.Admin.Phone, Email = asked.Admin.Email,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Asked = await _application.FindAsync(Slug ?? "", Token ?? "", cancel);
        if (Asked is null)
        {
            return Again();
        }

        // The address is the one that was confirmed; another would have to be confirmed first.
        Input.Email = Asked.Admin.Email;
        return Check() && await _application.SendAgainAsync(Slug ?? "", Token ?? "", Town, cancel) ? DoneHere(Asked.Admin.Email) : Again();
    }
}
