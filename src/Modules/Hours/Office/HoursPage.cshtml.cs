using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Grammar;
using Storefront.Hours.Schedules;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Hours.Office;

/// <summary>„Öffnungszeiten“: the week, closures, days with times of their own, and what the next two weeks look like.</summary>
[BackOffice(TenantKinds.Shop, Permission = "hours.edit")]
[IgnoreAntiforgeryToken]
internal sealed class HoursPage(
    HoursReader reader, NewWeek newWeek, NewClosure closure, NewOwnDay ownDay, IDoorOnlyDays door, TakenAway away, ChangedHours changed, TimeProvider clock)
    : BackOfficePage
{
    public const string Path = "/admin/hours";

    public ShownHours Shown { get; private set; } = null!;

    /// <summary>As stored or typed; null when the stored hours say more than the form can show.</summary>
    public WeekForm? Week { get; private set; }

    public string Expert { get; private set; } = "";

    /// <summary>The day whose times were just put on others.</summary>
    public string? Copied { get; private set; }

    /// <summary>What is promised for the days that are to be closed.</summary>
    public IReadOnlyList<PromiseAhead> Promised { get; private set; } = [];

    /// <summary>Just taken away; one button brings it back.</summary>
    public Guid? RemovedId { get; private set; }

    /// <summary>What was typed into the small forms.</summary>
    public TypedHours Typed => new(Request.HasFormContentType ? Request.Form : FormCollection.Empty);

    public async Task OnGetAsync(Guid? removed, CancellationToken cancel)
    {
        RemovedId = removed is { } id && await away.HasAsync(id, cancel) ? id : null;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var week = WeekForm.Read(name => Typed[name]);
        var (plan, problems) = week.ToPlan();
        if (plan is null)
        {
            foreach (var (field, key) in problems)
            {
                AddError(field, key, ("day", T[$"hours.long_days.{WeekForm.DayOf(field)}"]));
            }

            return await AgainAsync(week, cancel);
        }

        void Change(Schedule row)
        {
            row.OpeningHours = plan.ToRules().ToString();
            row.OpenOnHolidays = !week.ClosedOnHolidays;
            row.DoorOnly = week.DoorOnly;
        }

        return !await IsPromisedAsync("week-confirm", Change, cancel)
            && await SaveAsync("hours", () => newWeek.StoredAsync(cancel), () => newWeek.EnterAsync(Change, cancel), cancel)
            ? RedirectWithNotice(Path, "hours.saved")
            : await AgainAsync(week, cancel);
    }

    /// <summary>Fills the form and stores nothing yet: what is wrong on one day may be right on the others.</summary>
    public Task<IActionResult> OnPostCopyAsync(string? day, CancellationToken cancel)
    {
        var week = WeekForm.Read(name => Typed[name]);
        if (week.Days.FirstOrDefault(known => known.Key == day) is not { } source)
        {
            return Task.FromResult<IActionResult>(NotFound());
        }

        string[] others = [.. Typed.All(WeekForm.CopyFieldOf(source.Key))];
        Copied = others.Length > 0 ? source.Key : null;
        return AgainAsync(week.WithTimesOf(source, others), cancel);
    }

    public async Task<IActionResult> OnPostExpertAsync(CancellationToken cancel)
    {
        var text = Typed.Text("expert");
        var reading = HoursParser.Read(text);
        if (!reading.Understood)
        {
            foreach (var problem in reading.Problems.Where(found => found.Weight == ProblemWeight.Error))
            {
                ModelState.AddModelError("expert", Say(problem));
            }

            return await AgainAsync(null, cancel, text);
        }

        void Change(Schedule row)
        {
            row.OpeningHours = text;
            row.OpenOnHolidays = Typed.Has("open-on-holidays");
        }

        if (await IsPromisedAsync("expert-confirm", Change, cancel))
        {
            return await AgainAsync(null, cancel, text);
        }

        await newWeek.EnterAsync(Change, cancel);
        return RedirectWithNotice(Path, "hours.saved");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        var from = Typed.Date("closure-from");
        var to = Typed.LastDay("closure-to", from);
        if (await closure.CheckAsync(from, to, cancel) is { } problem)
        {
            AddError(problem.Field, problem.Key, ("days", problem.Overlapping is { } known ? DaysText(known) : null));
            return await AgainAsync(null, cancel);
        }

        Promised = await closure.PromisedAsync(from!.Value, to!.Value, cancel);
        if (Promised.Count > 0 && !Typed.Has("closure-confirm"))
        {
            AddError("closure-confirm", "hours.error.closure_promised", ("count", Promised.Count));
            return await AgainAsync(null, cancel);
        }

        await closure.EnterAsync(from.Value, to.Value, Typed.Note("closure-reason"), cancel);
        return RedirectWithNotice(Path, "hours.closure_added");
    }

    public async Task<IActionResult> OnPostDoorAsync(CancellationToken cancel)
    {
        var from = Typed.Date("door-from");
        var to = Typed.LastDay("door-to", from);
        if (from is null || to is null || to < from)
        {
            AddError(from is null ? "door-from" : "door-to", to < from ? "hours.error.closure_backwards" : "hours.error.date");
            return await AgainAsync(null, cancel);
        }

        await door.AddAsync(
            LocalDate.FromDateOnly(from.Value), LocalDate.FromDateOnly(to.Value), Typed.Note("door-words"), Typed.Note("door-words-en"), cancel);
        return RedirectWithNotice(Path, "hours.door.added");
    }

    public async Task<IActionResult> OnPostSpecialAsync(CancellationToken cancel)
    {
        var (day, problem) = ownDay.Check(Typed.Date("special-date"), Typed.Text("special-times"), Typed.Note("special-note"));
        if (day is null)
        {
            AddError(problem.Field, problem.Key);
            return await AgainAsync(null, cancel);
        }

        if (await IsPromisedAsync("special-confirm", row => NewOwnDay.Put(row, day), cancel))
        {
            return await AgainAsync(null, cancel);
        }

        await ownDay.EnterAsync(day, cancel);
        return RedirectWithNotice(Path, "hours.special_added");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        if (await IsPromisedAsync("remove-confirm", row => TakenAway.WithoutDay(row, id), cancel))
        {
            return await AgainAsync(null, cancel);
        }

        await away.TakeAsync(id, cancel);
        return Redirect($"{Request.PathBase}{Path}?removed={id}#closures");
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel)
    {
        await away.BringBackAsync(id, cancel);
        return RedirectWithNotice(Path, "hours.restored");
    }

    internal string DateText(DateOnly date) =>
        TownTime.ShortDate(LocalDate.FromDateOnly(date), clock.GetUtcNow().In(Tenant!.TimeZone).Date, T);

    internal string DaysText(Closure closure) =>
        (closure.From == closure.To ? DateText(closure.From) : $"{DateText(closure.From)} – {DateText(closure.To)}")
        + (closure.Reason.Length > 0 ? $": {closure.Reason}" : "");

    internal string PromiseText(PromiseAhead promise) => promise.Text(T, Tenant!.TimeZone, clock.GetUtcNow());

    internal string SpecialText(OwnDay day) => WeekInWords.Times(day.ToSpecialDay().Times, T);

    internal string Say(HoursProblem problem) =>
        T[problem.Key, [.. problem.Arguments.Select(argument => (argument.Key, argument.Value))]];

    // Asked once: the promises stay, and whoever changes the hours calls the customers or stands at the door.
    private async Task<bool> IsPromisedAsync(string confirm, Action<Schedule> change, CancellationToken cancel)
    {
        Promised = Typed.Has(confirm) ? [] : await changed.LostAsync(change, cancel);
        if (Promised.Count > 0)
        {
            AddError(confirm, "hours.error.hours_promised", ("count", Promised.Count));
        }

        return Promised.Count > 0;
    }

    private async Task<IActionResult> AgainAsync(WeekForm? week, CancellationToken cancel, string? expert = null)
    {
        await ShowAsync(cancel);
        Week = week ?? Week;
        Expert = expert ?? Expert;
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Shown = await reader.ReadAsync(T, cancel);
        Shows(Shown.Stored);
        (Week, Expert) = (Shown.Week, Shown.Expert);
    }
}
