using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Lists;
using Storefront.Pages.Timing;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Pages.Notices;

/// <summary>„Heute in der Stadt“: list and form in one page.</summary>
[BackOffice(TenantKinds.Town, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class NoticeListPage(StorefrontDb db, PageCache cache, OfficeLog log, PortalPages portal, TimeProvider clock) : BackOfficePage
{
    private const string Path = "/admin/notices";
    private const int Longest = 160;
    private const string What = "notice";

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public IReadOnlyList<TownNotice> Rows { get; private set; } = [];

    public NodaTime.LocalDateTime Now => clock.GetUtcNow().In(Tenant!.TimeZone).LocalDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Id is null)
        {
            return Page();
        }

        if (Rows.FirstOrDefault(row => row.Id == Id) is not { } notice)
        {
            return NotFound();
        }

        Input = Form.Of(notice);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var notice = Id is null
            ? new TownNotice { Id = Ids.New(clock), TitleDe = "", TextDe = "", CreatedAt = clock.GetUtcNow() }
            : await Own.FirstOrDefaultAsync(row => row.Id == Id, cancel);
        if (notice is null)
        {
            return NotFound();
        }

        if (!await IsCompleteAsync(cancel))
        {
            await LoadAsync(cancel);
            return Page();
        }

        Input.Fill(notice);
        log.Put(What, notice.TitleDe, notice, FactsOf, isNew: Id is null);
        if (Id is null)
        {
            db.Add(notice);
        }

        await db.SaveChangesAsync(cancel);
        await cache.EvictAsync(cancel, PageCache.TagOf(db.Scope));
        return RedirectWithNotice(Path, "pages.notices.saved");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (await Own.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } notice)
        {
            return NotFound();
        }

        log.Tell(What, "deleted", notice.TitleDe);
        db.Remove(notice);
        await db.SaveChangesAsync(cancel);
        await cache.EvictAsync(cancel, PageCache.TagOf(db.Scope));
        return RedirectWithNotice(Path, "pages.notices.deleted");
    }

    private static LoggedFacts FactsOf(TownNotice row) => new()
    {
        TitleDe = row.TitleDe,
        TitleEn = row.TitleEn,
        TextDe = row.TextDe,
        TextEn = row.TextEn,
        LinkTo = row.Url ?? "",
        ShownFrom = LoggedFacts.Write(row.From),
        ShownUntil = LoggedFacts.Write(row.Until),
        ShownDays = row.On.ToString(),
    };

    private IQueryable<TownNotice> Own => db.Set<TownNotice>().Where(row => row.ShopId == Guid.Empty);

    private async Task LoadAsync(CancellationToken cancel) =>
        Rows = await Own.AsNoTracking().OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancel);

    private async Task<bool> IsCompleteAsync(CancellationToken cancel)
    {
        Check("Input.TitleDe", Input.TitleDe, isNeeded: true);
        Check("Input.TextDe", Input.TextDe, isNeeded: true);
        Check("Input.TitleEn", Input.TitleEn, isNeeded: false);
        Check("Input.TextEn", Input.TextEn, isNeeded: false);
        if (Input.Url?.Trim() is { Length: > 0 } url)
        {
            if (!NoticeLink.IsFine(url))
            {
                AddError("Input.Url", "pages.notices.url_wrong");
            }
            else if (url.StartsWith('/') && !await portal.IsThereAsync(url, cancel))
            {
                AddError("Input.Url", "pages.notices.url_missing");
            }
        }

        if (Input.Problem() is { } problem)
        {
            AddError($"Input.{problem.Field}", problem.Key);
        }

        return ModelState.IsValid;
    }

    private void Check(string field, string? text, bool isNeeded)
    {
        if (isNeeded && string.IsNullOrWhiteSpace(text))
        {
            AddError(field, "forms.required");
        }
        else if (text?.Length > Longest)
        {
            AddError(field, "forms.too_long", ("max", Longest));
        }
    }

    internal sealed class Form : ShowTimeForm
    {
        public string? TitleDe { get; set; }

        public string? TextDe { get; set; }

        public string? TitleEn { get; set; }

        public string? TextEn { get; set; }

        public string? Url { get; set; }

        /// <summary>Ticked; none for every day.</summary>
        public NodaTime.IsoDayOfWeek[] Days { get; set; } = [];

        public static Form Of(TownNotice notice)
        {
            var form = new Form
            {
                TitleDe = notice.TitleDe,
                TextDe = notice.TextDe,
                TitleEn = notice.TitleEn,
                TextEn = notice.TextEn,
                Url = notice.Url,
                Days = [.. Weekdays.All.Where(notice.On.Has)],
            };
            form.Show(notice.Shown);
            return form;
        }

        public void Fill(TownNotice notice)
        {
            (notice.TitleDe, notice.TitleEn) = (TitleDe!.Trim(), TitleEn?.Trim() ?? "");
            (notice.TextDe, notice.TextEn) = (TextDe!.Trim(), TextEn?.Trim() ?? "");
            notice.Url = string.IsNullOrWhiteSpace(Url) ? null : Url.Trim();
            (notice.From, notice.Until) = (Time.From, Time.Until);
            notice.Days = Weekdays.Of(Days).Bits;
        }
    }
}
