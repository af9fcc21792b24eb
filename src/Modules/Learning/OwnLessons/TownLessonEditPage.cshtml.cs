using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Modules;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.OwnLessons;

/// <summary>Writes a lesson of the town, with a preview.</summary>
[BackOffice(TenantKinds.Town, Permission = LearningModule.MayWrite)]
internal sealed class TownLessonEditPage(OwnLessonBook book, ModuleCatalog modules, IGuests guests, TextCatalog texts, TimeProvider clock) : BackOfficePage
{
    [BindProperty]
    public OwnLessonForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public bool IsNew => Id is null;

    /// <summary>The course stands on the portal, and this person speaks for the town. Associations write for the shops.</summary>
    public bool MayShow => Tenant!.Has(LearningModule.Feature) && !guests.Roles.Contains(Staff.Role);

    /// <summary>What was typed, as shops would read it.</summary>
    public LessonSheet? Preview { get; private set; }

    public IEnumerable<SelectListItem> Topics => Lesson.Topics.Select(topic => new SelectListItem(T["learning.topic." + topic], topic));

    /// <summary>The pages of a shop's menu: a lesson leads to a screen that is there.</summary>
    public IEnumerable<SelectListItem> Screens => Doors.Select(entry => new SelectListItem(T[entry.TextKey], entry.Path))
        .Prepend(new SelectListItem(T["learning.own.no_screen"], ""));

    private IEnumerable<NavigationEntry> Doors => modules.Modules.SelectMany(module => module.Navigation)
        .Where(entry => entry.Kinds.HasFlag(TenantKinds.Shop)).OrderBy(entry => entry.Order);

    private NodaTime.LocalDate Today => clock.GetUtcNow().In(Tenant!.TimeZone).Date;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsNew)
        {
            // The German text is the one that is always there.
            Input = OwnLessonForm.Empty(Staff.Name, Today, texts.In(TextCatalog.German)["learning.own.sample"]);
            return Page();
        }

        if (await book.FindAsync(Id, cancel) is not { } row)
        {
            return NotFound();
        }

        Shows(Input = OwnLessonForm.Of(row));
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!IsNew && await book.FindAsync(Id, cancel) is null)
        {
            return NotFound();
        }

        var draft = new OwnLesson();
        Input.Fill(draft);
        Preview = new LessonSheet(draft.ToLesson(), T, Today, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var row = IsNew ? new OwnLesson() : await book.FindAsync(Id, cancel);
        if (row is null)
        {
            return NotFound();
        }

        foreach (var (field, key) in Input.Problems(Doors.Select(entry => entry.Path)))
        {
            AddError($"Input.{field}", key, ("max", OwnLessonForm.LongestOf(field)));
        }

        Input.OnPortal = MayShow ? Input.OnPortal : row.OnPortal;
        if (!ModelState.IsValid || !await PutAsync(row, cancel))
        {
            return Page();
        }

        return RedirectWithNotice(QuickstartPage.Path, row.IsLive ? "learning.own.saved_live" : "learning.own.saved_draft", ("name", row.Title(T.Locale)));
    }

    private async Task<bool> PutAsync(OwnLesson row, CancellationToken cancel)
    {
        Task Put()
        {
            Input.Fill(row);
            return book.PutAsync(row, IsNew, cancel);
        }

        if (!IsNew)
        {
            return await SaveAsync($"lesson:{row.Id}", async () => OwnLessonForm.Of(await book.Own.AsNoTracking().SingleAsync(known => known.Id == Id, cancel)), Put, cancel);
        }

        await Put();
        return true;
    }
}
