using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Legal;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Provider;

/// <summary>Who runs the host: entered once, it makes the legal notice and the privacy notice of the operator's own pages (legal.md IMP-01).</summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class OperatorSettingsModel(IServiceProvider services) : BackOfficePage
{
    internal const string Path = "/operator/settings/legal";
    private readonly OperatorProfiles _profiles = services.GetRequiredService<OperatorProfiles>();

    [BindProperty]
    public OperatorInput Input { get; set; } = new();

    public bool IsComplete { get; private set; }

    public IEnumerable<SelectListItem> LegalForms => ImprintRules.LegalForms.Select(form => new SelectListItem(form, form))
        .Prepend(new SelectListItem(T["tenants.field.legal_form_none"], ""));

    /// <summary>What the imprint still lacks; said before anybody has typed something.</summary>
    public IReadOnlyList<(string Field, string Label)> Missing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = await _profiles.ReadAsync(cancel);
        Shows(Input = OperatorInput.Of(stored));
        IsComplete = stored.IsComplete;
        Missing = [.. Input.Missing];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        CheckBusiness();
        CheckContact();
        if (ModelState.IsValid && await SaveAsync(
            "operator-profile", async () => OperatorInput.Of(await _profiles.ReadAsync(cancel)), () => _profiles.SaveAsync(Input.Contact, Input.Legal, cancel), cancel))
        {
            return RedirectWithNotice(Path, "tenants.saved");
        }

        IsComplete = (await _profiles.ReadAsync(cancel)).IsComplete;
        return Page();
    }

    private void CheckBusiness()
    {
        Want("LegalName", Input.LegalName, "tenants.gap.legal_name");
        if (!ImprintRules.LegalForms.Contains(Input.LegalForm))
        {
            AddError("Input.LegalForm", "tenants.gap.legal_form");
            return;
        }

        if (ImprintRules.NeedsRepresentatives(Input.LegalForm!))
        {
            Want("Representatives", Input.Representatives, "tenants.gap.representatives");
        }

        if (ImprintRules.NeedsRegister(Input.LegalForm!))
        {
            Want("Register", Input.Register, "tenants.gap.register");
        }

        if (!string.IsNullOrWhiteSpace(Input.VatId) && !VatId.IsValid(Input.VatId))
        {
            AddError("Input.VatId", "tenants.error.vat_id");
        }
    }

    private void CheckContact()
    {
        Want("Street", Input.Street, "forms.required");
        Want("City", Input.City, "forms.required");
        if (ImprintRules.IsPostbox(Input.Street ?? ""))
        {
            AddError("Input.Street", "tenants.gap.postbox");
        }

        if (Input.Zip?.Trim() is not { Length: 5 } zip || !zip.All(char.IsAsciiDigit))
        {
            AddError("Input.Zip", "tenants.error.zip");
        }

        if (!PhoneNumber.IsValid(Input.Phone ?? ""))
        {
            AddError("Input.Phone", "forms.phone");
        }

        if (!MailAddress.IsValid(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }
    }

    private void Want(string field, string? value, string missing)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            AddError($"Input.{field}", missing);
        }
        else if (value.Length > OperatorInput.Longest)
        {
            AddError($"Input.{field}", "forms.too_long", ("max", OperatorInput.Longest));
        }
    }
}
