using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Legal;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Settings;

/// <summary>Packaging and arbitration: what the law asks of whoever offers goods (legal.md ENV-01, DSP-02).</summary>
[BackOffice(TenantKinds.Shop, Permission = "tenants.profile")]
internal sealed class DutySettingsModel(IServiceProvider services) : BackOfficePage
{
    private readonly ProfileEditing _editing = services.GetRequiredService<ProfileEditing>();

    [BindProperty]
    public DutyInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> StaffChoices => Choices("staff", DutyInput.Few, DutyInput.Many);

    public IEnumerable<SelectListItem> ArbitrationChoices => Choices("arbitration", DutyInput.No, DutyInput.Yes);

    public async Task OnGetAsync(CancellationToken cancel) => Shows(Input = await ReadAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await SaveAsync("duties", async () => await ReadAsync(cancel), () => StoreAsync(cancel), cancel)
            ? RedirectWithNotice(DutyRules.Page, "tenants.saved")
            : Page();
    }

    private async Task<DutyInput> ReadAsync(CancellationToken cancel) => DutyInput.Of((await _editing.FindAsync(cancel)).Legal.Duties);

    private Task StoreAsync(CancellationToken cancel)
    {
        var db = services.GetRequiredService<StorefrontDb>();
        return db.WriteAsync(
            async () =>
            {
                var before = (await _editing.FindAsync(cancel)).Legal.Duties;
                var after = Input.ToDuties();
                await _editing.EditAsync(
                    "duties_changed", row => Told(row.Legal.Duties), row => row.Legal = row.Legal with { Duties = after }, cancel);
                if (before != after)
                {
                    db.Raise(new SellerDutiesChanged(before, after));
                }
            },
            cancel);
    }

    // As the log shows it: yes and no instead of the form's choices.
    private static object Told(SellerDuties duties) => new
    {
        duties.LucidNumber,
        duties.NoPackaging,
        duties.MoreThanTenStaff,
        duties.TakesPart,
        BoardName = duties.Board.Name,
        BoardAddress = duties.Board.Address,
        BoardWebsite = duties.Board.Website,
    };

    private void Check()
    {
        if (!string.IsNullOrWhiteSpace(Input.LucidNumber) && !LucidNumber.IsValid(Input.LucidNumber))
        {
            AddError("Input.LucidNumber", "tenants.error.lucid");
        }
        else if (!string.IsNullOrWhiteSpace(Input.LucidNumber) && Input.NoPackaging)
        {
            AddError("Input.NoPackaging", "tenants.error.lucid_or_none");
        }
        else if (string.IsNullOrWhiteSpace(Input.LucidNumber) && !Input.NoPackaging)
        {
            AddError("Input.LucidNumber", "tenants.gap.packaging");
        }

        if (Input.Staff is not (DutyInput.Few or DutyInput.Many))
        {
            AddError("Input.Staff", "tenants.gap.staff");
        }
        else if (Input.Staff == DutyInput.Many && Input.Arbitration is not (DutyInput.Yes or DutyInput.No))
        {
            AddError("Input.Arbitration", "tenants.gap.arbitration");
        }
        else if (Input.TakesPart)
        {
            CheckBoard();
        }
    }

    private void CheckBoard()
    {
        if (string.IsNullOrWhiteSpace(Input.BoardName))
        {
            AddError("Input.BoardName", "tenants.error.board_name");
        }

        if (string.IsNullOrWhiteSpace(Input.BoardAddress))
        {
            AddError("Input.BoardAddress", "tenants.error.board_address");
        }

        if (!DutyInput.IsWebsite(Input.BoardWebsite))
        {
            AddError("Input.BoardWebsite", "tenants.error.board_website");
        }
    }

    private IEnumerable<SelectListItem> Choices(string field, params string[] values) => values
        .Select(value => new SelectListItem(T[$"tenants.duties.{field}_{value}"], value))
        .Prepend(new SelectListItem(T["tenants.duties.none"], ""));
}
