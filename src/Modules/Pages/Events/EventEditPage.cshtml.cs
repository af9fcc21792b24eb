using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Pages.Events;

/// <summary>Writes an event.</summary>
[BackOffice(TenantKinds.Town, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class EventEditPage(EventBook book) : BackOfficePage
{
    [BindProperty]
    public EventForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public bool IsNew => Id is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsNew)
        {
            return Page();
        }

        if (await FindAsync(cancel) is not { } row)
        {
            return NotFound();
        }

        Input = EventForm.Of(row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var row = IsNew ? new TownEvent { TitleDe = "" } : await FindAsync(cancel);
        if (row is null)
        {
            return NotFound();
        }

        foreach (var (field, key) in Input.Problems())
        {
            AddError($"Input.{field}", key, ("max", EventForm.Longest));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Input.Fill(row);
        await book.PutAsync(row, IsNew, cancel);
        return RedirectWithNotice(EventListPage.Path, "pages.events.saved", ("name", row.Title(T.Locale)));
    }

    private Task<TownEvent?> FindAsync(CancellationToken cancel) => book.Own.FirstOrDefaultAsync(row => row.Id == Id, cancel);
}
