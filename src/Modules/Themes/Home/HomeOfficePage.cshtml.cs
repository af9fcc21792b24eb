using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Themes.Office;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Home;

/// <summary>„Startseite“: its sections, the draft, what is planned, what was published.</summary>
[BackOffice(TenantKinds.Tenant, Permission = ThemesModule.ChangeHome)]
[IgnoreAntiforgeryToken]
internal sealed class HomeOfficePage(HomeDesk desk, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/home";
    private const string Anchor = Path + "#s-";
    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    [BindProperty]
    public string? AppearsAt { get; set; }

    public HomePaper Paper { get; private set; } = null!;

    public IReadOnlyList<ShownSection> Sections { get; private set; } = [];

    public IReadOnlyList<(string Type, string Title)> Addable { get; private set; } = [];

    /// <summary>The earliest time the form takes.</summary>
    public string Now => Typed.Format(LocalNow);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostUpAsync(string section, CancellationToken cancel) =>
        ArrangeAsync(section, form => form.Move(-1), "home.moved", cancel);

    public Task<IActionResult> OnPostDownAsync(string section, CancellationToken cancel) =>
        ArrangeAsync(section, form => form.Move(+1), "home.moved", cancel);

    public Task<IActionResult> OnPostToggleAsync(string section, CancellationToken cancel) =>
        ArrangeAsync(section, form => form.Toggle(), "home.saved", cancel);

    public async Task<IActionResult> OnPostAddAsync(string type, CancellationToken cancel)
    {
        var paper = await desk.ReadAsync(cancel);
        if (!AddedSections.Possible(paper, T.Locale).Any(section => section.Type == type))
        {
            return NotFound();
        }

        var id = "";
        await desk.EditAsync(
            now =>
            {
                (var change, id) = AddedSections.Add(now, type);
                return change;
            },
            Staff.Name,
            cancel);
        return RedirectWithNotice($"{Path}/sections/{id}", "home.added");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel) => await desk.PublishAsync(Staff.Name, cancel)
        ? RedirectWithNotice(Path, "home.published")
        : RedirectWithNotice(Path, "home.nothing_new");

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancel)
    {
        if (!Typed.Parse(AppearsAt?.Length > 16 ? AppearsAt[..16] : AppearsAt ?? "").TryGetValue(default, out var local))
        {
            AddError("AppearsAt", "home.time_missing");
        }
        else if (local <= LocalNow)
        {
            AddError("AppearsAt", "home.time_past");
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        var at = local.ToInstant(Tenant!.TimeZone);
        return (await desk.ReadAsync(cancel)).Draft is not null && await desk.PlanAsync(at, Staff.Name, cancel)
            ? RedirectWithNotice(Path, "home.planned", ("when", When(at)))
            : RedirectWithNotice(Path, "home.nothing_new");
    }

    public async Task<IActionResult> OnPostCallOffAsync(Guid id, CancellationToken cancel) => await desk.CallOffAsync(id, cancel)
        ? RedirectWithNotice(Path, "home.called_off")
        : NotFound();

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel) =>
        await desk.PublishAgainAsync(id, Staff.Name, cancel)
            ? RedirectWithNotice(Path, "home.published_again")
            : NotFound();

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel) => await desk.DiscardAsync(cancel)
        ? RedirectWithNotice(Path, "home.discarded")
        : RedirectWithNotice(Path, "home.nothing_new");

    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancel) => await desk.BringBackAsync(cancel)
        ? RedirectWithNotice(Path, "home.brought_back")
        : RedirectWithNotice(Path, "home.nothing_new");

    /// <summary>„heute 17:00“, „Do., 12. Nov. 09:00“, in the town's time.</summary>
    public string When(DateTimeOffset at)
    {
        var local = at.In(Tenant!.TimeZone).LocalDateTime;
        var today = LocalNow.Date;
        return local.Year == today.Year
            ? TownTime.Near(local, today, T)
            : $"{TownTime.LongDate(local.Date, T)}, {TownTime.Time(local.TimeOfDay)}";
    }

    private LocalDateTime LocalNow => clock.GetUtcNow().In(Tenant!.TimeZone).LocalDateTime;

    private async Task<IActionResult> ArrangeAsync(
        string section, Func<SectionForm, Dress.TemplateChange> change, string notice, CancellationToken cancel)
    {
        var paper = await desk.ReadAsync(cancel);
        if (SectionForm.For(paper.Theme, HomeDesk.Template, paper.Working, section) is null)
        {
            return NotFound();
        }

        await desk.EditAsync(
            now => SectionForm.For(now.Theme, HomeDesk.Template, now.Working, section) is { } form ? change(form) : now.Working,
            Staff.Name,
            cancel);
        return RedirectWithNotice(Anchor + section, notice);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Paper = await desk.ReadAsync(cancel);
        var working = Paper.Working;
        var page = Paper.PageWith(working);
        Sections = [.. SectionOrder.Of(page, working).Select(id => new ShownSection(
            id,
            SectionForm.TitleOf(Paper.Theme, page.Sections[id].Type, T.Locale),
            Words(page, working, id),
            working.Hidden.Contains(id),
            SectionForm.For(Paper.Theme, HomeDesk.Template, working, id)!.Groups(T.Locale).Any(group => group.Fields.Count > 0)))];
        Addable = [.. AddedSections.Possible(Paper, T.Locale)];
    }

    /// <summary>The heading that was written, so that two sections of a kind can be told apart.</summary>
    private string Words(Files.PageTemplate page, Dress.TemplateChange change, string id) =>
        SectionForm.For(Paper.Theme, HomeDesk.Template, change, id)!.Groups(T.Locale).First().Fields
            .FirstOrDefault(field => field.Name == LookForm.FieldOf("heading"))?.Value ?? "";

    internal sealed record ShownSection(string Id, string Title, string Words, bool IsHidden, bool HasFields);
}
