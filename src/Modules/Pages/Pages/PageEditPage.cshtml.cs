using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Timing;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Pages.Pages;

/// <summary>Writes a page.</summary>
[BackOffice(TenantKinds.Tenant, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class PageEditPage(PageBook pages) : BackOfficePage
{
    private const int LongestTitle = 120;
    private const int LongestBody = 100_000;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public bool IsNew => Id is null;

    public IEnumerable<SelectListItem> Places => Enum.GetValues<MenuPlace>()
        .Select(place => new SelectListItem(T["pages.in_" + place.ToString().ToLowerInvariant()], place.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsNew)
        {
            Input.IsLive = true;
            return Page();
        }

        if (await FindAsync(cancel) is not { } page)
        {
            return NotFound();
        }

        Shows(Input = Form.Of(page));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var page = IsNew ? new Page { Handle = "", TitleDe = "", BodyDe = "" } : await FindAsync(cancel);
        if (page is null)
        {
            return NotFound();
        }

        var handle = string.IsNullOrWhiteSpace(Input.Handle) ? Handle.Of(Input.TitleDe ?? "") : Input.Handle.Trim().ToLowerInvariant();
        var isComplete = IsComplete(handle);
        // Also when something else is wrong: nobody likes to hear of it one at a time. Storing it asks again.
        if (!isComplete && handle.Length > 0 && await pages.Own.AnyAsync(other => other.Handle == handle && other.Id != Id, cancel))
        {
            AddError("Input.Handle", "pages.handle_taken", ("handle", handle));
        }

        if (!isComplete)
        {
            return Page();
        }

        var isPut = false;
        async Task Put() => isPut = await PutAsync(page, handle, cancel);
        if (IsNew)
        {
            await Put();
        }
        else if (!await SaveAsync($"page:{page.Id}", async () => Form.Of(await pages.Own.AsNoTracking().SingleAsync(row => row.Id == Id, cancel)), Put, cancel))
        {
            return Page();
        }

        if (!isPut)
        {
            AddError("Input.Handle", "pages.handle_taken", ("handle", handle));
            return Page();
        }

        return RedirectWithNotice("/admin/pages", page.IsLive ? "pages.saved_live" : "pages.saved_draft", ("name", page.TitleDe));
    }

    private Task<bool> PutAsync(Page page, string handle, CancellationToken cancel)
    {
        (page.TitleDe, page.TitleEn) = (Input.TitleDe!.Trim(), Input.TitleEn?.Trim() ?? "");
        (page.BodyDe, page.BodyEn) = (Input.BodyDe!, Input.BodyEn ?? "");
        page.Handle = handle;
        page.Menu = Enum.TryParse<MenuPlace>(Input.Menu, out var place) ? place : MenuPlace.None;
        page.IsLive = Input.IsLive;
        (page.From, page.Until) = (Input.Time.From, Input.Time.Until);
        return pages.WriteAsync(page, IsNew, cancel);
    }

    private bool IsComplete(string handle)
    {
        if (string.IsNullOrWhiteSpace(Input.TitleDe))
        {
            AddError("Input.TitleDe", "forms.required");
        }
        else if (Input.TitleDe.Length > LongestTitle)
        {
            AddError("Input.TitleDe", "forms.too_long", ("max", LongestTitle));
        }

        if (string.IsNullOrWhiteSpace(Input.BodyDe))
        {
            AddError("Input.BodyDe", "forms.required");
        }
        else if (Input.BodyDe.Length > LongestBody)
        {
            AddError("Input.BodyDe", "forms.too_long", ("max", LongestBody));
        }

        if (Input.TitleEn?.Length > LongestTitle)
        {
            AddError("Input.TitleEn", "forms.too_long", ("max", LongestTitle));
        }

        if (Input.BodyEn?.Length > LongestBody)
        {
            AddError("Input.BodyEn", "forms.too_long", ("max", LongestBody));
        }

        if (Input.Problem() is { } problem)
        {
            AddError($"Input.{problem.Field}", problem.Key);
        }

        if (ModelState.IsValid && !Handle.IsValid(handle))
        {
            AddError("Input.Handle", "pages.handle_wrong");
        }

        return ModelState.IsValid;
    }

    private Task<Page?> FindAsync(CancellationToken cancel) => pages.Own.FirstOrDefaultAsync(page => page.Id == Id, cancel);

    internal sealed class Form : ShowTimeForm
    {
        public static Form Of(Page page)
        {
            var form = new Form
            {
                TitleDe = page.TitleDe,
                TitleEn = page.TitleEn,
                BodyDe = page.BodyDe,
                BodyEn = page.BodyEn,
                Handle = page.Handle,
                Menu = page.Menu.ToString(),
                IsLive = page.IsLive,
            };
            form.Show(page.Shown);
            return form;
        }

        public string? TitleDe { get; set; }

        public string? TitleEn { get; set; }

        public string? BodyDe { get; set; }

        public string? BodyEn { get; set; }

        public string? Handle { get; set; }

        public string? Menu { get; set; } = nameof(MenuPlace.None);

        public bool IsLive { get; set; }
    }
}
