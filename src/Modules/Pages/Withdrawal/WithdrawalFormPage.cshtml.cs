using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>
/// Steps 1 and 2 of the withdrawal: three fields, then a review with the one prescribed button. No session: the fields travel
/// in the form.
/// </summary>
[TenantEndpoint(TenantKinds.Tenant, BeforeLive = true)]
[IgnoreAntiforgeryToken]
internal sealed class WithdrawalFormPage(WithdrawalDesk desk, ITenantProfiles profiles) : StorefrontPage
{
    private const int LongestLine = 200;
    private const int LongestText = 2000;

    [BindProperty]
    public WithdrawalForm Input { get; set; } = new();

    public bool IsReview { get; private set; }

    public string? SellerName { get; private set; }

    public IReadOnlyList<SelectListItem> Sellers { get; private set; } = [];

    /// <param name="contract">Number of the order whose page led here.</param>
    public async Task<IActionResult> OnGetAsync(string? contract, CancellationToken cancel)
    {
        // A blocked shop has customers; one that never was public has none, and nobody is told that it is there.
        if (Here.Value.Kind == TenantKind.Shop && (await profiles.CurrentAsync(cancel)).State is ShopState.Draft or ShopState.Submitted)
        {
            return NotFound();
        }

        Input.Contract = contract is { Length: <= LongestLine } ? contract : "";
        await LoadAsync(cancel);
        return Page();
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        IsReview = IsComplete();
    }

    public async Task OnPostBackAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!IsComplete() || await desk.DeclareAsync(Input, T.Locale, cancel) is not { } token)
        {
            return Page();
        }

        return Redirect($"{Request.PathBase}/widerruf/eingang/{token}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (Here.Value.Kind != TenantKind.Town)
        {
            return;
        }

        var shops = await profiles.ShopsAsync(cancel);
        Sellers = [new("", ""), .. shops.Select(shop => new SelectListItem(WithStreet(shop), shop.Scope.ShopId.ToString()))];
        SellerName = shops.FirstOrDefault(shop => shop.Scope.ShopId == Input.Seller) is { } seller ? WithStreet(seller) : null;
    }

    /// <summary>Of two shops of one name the street tells which is meant.</summary>
    private static string WithStreet(TenantProfile shop) => shop.Contact.Street is { Length: > 0 } street ? $"{shop.Name}, {street}" : shop.Name;

    private bool IsComplete()
    {
        ModelState.Clear();
        if (Sellers.Count > 0 && SellerName is null)
        {
            AddError("Input.Seller", "pages.withdraw.seller_missing");
        }

        Require("Input.Name", Input.Name, "pages.withdraw.name_missing");
        Require("Input.Contract", Input.Contract, "pages.withdraw.contract_missing");
        if (!MailAddress.TryCreate(Input.Email, out _) || Input.Email.Length > LongestLine)
        {
            AddError("Input.Email", "forms.email");
        }

        if (Input.Note?.Length > LongestText)
        {
            AddError("Input.Note", "forms.too_long", ("max", LongestText));
        }

        return ModelState.IsValid;
    }

    private void Require(string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            AddError(field, missing);
        }
        else if (text.Length > LongestLine)
        {
            AddError(field, "forms.too_long", ("max", LongestLine));
        }
    }
}
