using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
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

        Shows(Input = EventForm.Of(row));
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

        if (!await PutAsync(row, cancel))
        {
            return Page();
        }

        Told(row).Leave(HttpContext);
        return Redirect(Request.PathBase + EventListPage.Path);
    }

    /// <summary>What was saved, and what of it may surprise: that it ends on the next day, that nobody will see it.</summary>
    private Notice Told(TownEvent row)
    {
        var name = ("name", (object?)row.Title(T.Locale));
        if (row.IsOver(book.Now))
        {
            return Notice.Warning(T["pages.events.saved_over", name, ("when", row.When(book.Now.Date, T))]);
        }

        return Notice.Success(row.IsOneNight
            ? T["pages.events.saved_night", name, ("day", TownTime.ShortDate(row.LastDay, T)), ("time", TownTime.Time(row.EndTime!.Value))]
            : T["pages.events.saved", name]);
    }

    private async Task<bool> PutAsync(TownEvent row, CancellationToken cancel)
    {
        Task Put()
        {
            Input.Fill(row);
            return book.WriteAsync(row, IsNew, cancel);
        }

        if (!IsNew)
        {
            return await SaveAsync($"event:{row.Id}", async () => EventForm.Of(await book.Own.AsNoTracking().SingleAsync(known => known.Id == Id, cancel)), Put, cancel);
        }

        await Put();
        return true;
    }

    private Task<TownEvent?> FindAsync(CancellationToken cancel) => book.Own.FirstOrDefaultAsync(row => row.Id == Id, cancel);
}
