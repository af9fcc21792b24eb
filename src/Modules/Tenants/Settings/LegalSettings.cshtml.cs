using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Legal;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Settings;

/// <summary>What the imprint, mails and documents say about the business (legal.md IMP-01).</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.profile")]
public sealed class LegalSettingsModel(IServiceProvider services) : BackOfficePage
{
    private readonly ProfileEditing _editing = services.GetRequiredService<ProfileEditing>();

    [BindProperty]
    public LegalInput Input { get; set; } = new();

    public bool IsTown => Tenant!.Kind == TenantKind.Town;

    public IEnumerable<SelectListItem> LegalForms => ImprintRules.LegalForms.Select(form => new SelectListItem(form, form))
        .Prepend(new SelectListItem(T["tenants.field.legal_form_none"], ""));

    public async Task OnGetAsync(CancellationToken cancel) => Shows(Input = await ReadAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check();
        await CheckPublicAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await SaveAsync(
            "legal",
            async () => await ReadAsync(cancel),
            () => _editing.EditAsync("legal_changed", row => LegalInput.Of(row.Legal), row => row.Legal = Input.Over(row.Legal), cancel),
            cancel)
            ? RedirectWithNotice("/admin/settings/legal", "tenants.saved")
            : Page();
    }

    private async Task<LegalInput> ReadAsync(CancellationToken cancel) => LegalInput.Of((await _editing.FindAsync(cancel)).Legal);

    // The other particulars are asked of everybody.
    private async Task CheckPublicAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        var row = await _editing.FindAsync(cancel);
        if (Emptied.By(row, ImprintRules.SellerGaps(row.Legal), ImprintRules.SellerGaps(Input.Over(row.Legal))) is [.., var gap])
        {
            AddError("Input.VatId", gap.TextKey);
        }
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Input.LegalName))
        {
            AddError("Input.LegalName", "tenants.gap.legal_name");
        }

        if (!ImprintRules.LegalForms.Contains(Input.LegalForm))
        {
            AddError("Input.LegalForm", "tenants.gap.legal_form");
        }
        else if (ImprintRules.NeedsRepresentatives(Input.LegalForm!) && string.IsNullOrWhiteSpace(Input.Representatives))
        {
            AddError("Input.Representatives", "tenants.gap.representatives");
        }
        else if (ImprintRules.NeedsRegister(Input.LegalForm!) && string.IsNullOrWhiteSpace(Input.Register))
        {
            AddError("Input.Register", "tenants.gap.register");
        }

        if (!string.IsNullOrWhiteSpace(Input.VatId) && !VatId.IsValid(Input.VatId))
        {
            AddError("Input.VatId", "tenants.error.vat_id");
        }
    }

    public sealed record LegalInput
    {
        public string? LegalName { get; set; }

        public string? LegalForm { get; set; }

        /// <summary>One on each line.</summary>
        public string? Representatives { get; set; }

        public string? Register { get; set; }

        public string? VatId { get; set; }

        public bool SmallBusiness { get; set; }

        public string? SupervisoryAuthority { get; set; }

        internal static LegalInput Of(LegalProfile legal) => new()
        {
            LegalName = legal.LegalName,
            LegalForm = legal.LegalForm,
            Representatives = string.Join('\n', legal.Representatives),
            Register = legal.Register,
            VatId = legal.VatId,
            SmallBusiness = legal.SmallBusiness,
            SupervisoryAuthority = legal.SupervisoryAuthority,
        };

        internal LegalProfile Over(LegalProfile before) => before with
        {
            LegalName = LegalName!.Trim(),
            LegalForm = LegalForm!,
            Representatives = [.. (Representatives ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Register = Register?.Trim() ?? "",
            VatId = Legal.VatId.Normalised(VatId ?? ""),
            SmallBusiness = SmallBusiness,
            SupervisoryAuthority = SupervisoryAuthority?.Trim() ?? "",
        };
    }
}
