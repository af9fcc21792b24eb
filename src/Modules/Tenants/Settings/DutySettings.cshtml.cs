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
    private readonly StaffOfYear _staff = services.GetRequiredService<StaffOfYear>();

    [BindProperty]
    public DutyInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> StaffChoices => Choices("staff", DutyInput.Few, DutyInput.Many);

    public IEnumerable<SelectListItem> ArbitrationChoices => Choices("arbitration", DutyInput.No, DutyInput.Yes);

    /// <summary>The year whose last day counts now, when it is not answered yet.</summary>
    public int? Asked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Asked = await _staff.IsDueAsync(cancel) ? _staff.LastYear : null;
        Shows(Input = await ReadAsync(cancel));
    }

    /// <summary>Nothing has changed since the year before: one tap on the overview.</summary>
    public async Task<IActionResult> OnPostSameAsync(int year, CancellationToken cancel)
    {
        var duties = (await _editing.FindAsync(cancel)).Legal.Duties;
        if (year == _staff.LastYear && DutyRules.AsksAgain(duties, year))
        {
            await StoreAsync(duties with { StaffOfYear = year }, cancel);
        }

        return RedirectWithNotice("/admin", "tenants.staff_year.confirmed", ("year", _staff.LastYear));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check();
        await CheckPublicAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await SaveAsync("duties", async () => await ReadAsync(cancel), () => StoreAsync(Input.ToDuties(_staff.LastYear), cancel), cancel)
            ? RedirectWithNotice(DutyRules.Page, Input.SaysPackaging ? "tenants.saved" : "tenants.duties.saved_without_packaging")
            : Page();
    }

    private async Task CheckPublicAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        var row = await _editing.FindAsync(cancel);
        if (Emptied.By(row, DutyRules.Gaps(row.Legal.Duties), DutyRules.Gaps(Input.ToDuties(_staff.LastYear))) is [.., var gap])
        {
            AddError("Input.LucidNumber", gap.TextKey);
        }
    }

    private async Task<DutyInput> ReadAsync(CancellationToken cancel) => DutyInput.Of((await _editing.FindAsync(cancel)).Legal.Duties);

    private Task StoreAsync(SellerDuties after, CancellationToken cancel)
    {
        var db = services.GetRequiredService<StorefrontDb>();
        return db.WriteAsync(
            async () =>
            {
                var before = (await _editing.FindAsync(cancel)).Legal.Duties;
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
        StaffOfYear = duties.StaffOfYear is { } year ? $"{year}-12-31" : "",
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
