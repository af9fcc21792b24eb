using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Grammar;
using Storefront.Hours.Schedules;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Office;

/// <summary>„Öffnungszeiten“: the week, closures, days with times of their own, and what the next two weeks look like.</summary>
[BackOffice(TenantKinds.Shop, Permission = "hours.edit")]
[IgnoreAntiforgeryToken]
internal sealed class HoursPage(
    ScheduleDesk desk, IDoorOnlyDays door, HoursBook book, ITenantProfiles profiles, IBranches branches, NewClosure closure,
    ChangedHours changed, IClosures closures, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/hours";
    private const int DaysShown = 14;
    private const int LongestNote = 120;

    /// <summary>Null when the stored hours say more than the form can show.</summary>
    public WeekForm? Week { get; private set; }

    /// <summary>Nothing is stored yet; the form shows what is usual in the trade.</summary>
    public bool Suggested { get; private set; }

    /// <summary>The day whose times were just put on others.</summary>
    public string? Copied { get; private set; }

    public string Expert { get; private set; } = "";

    public IReadOnlyList<string> ExpertNotices { get; private set; } = [];

    public IReadOnlyList<Closure> Closures { get; private set; } = [];

    /// <summary>What is promised for the days that are to be closed.</summary>
    public IReadOnlyList<PromiseAhead> Promised { get; private set; } = [];

    public IReadOnlyList<OwnDay> SpecialDays { get; private set; } = [];

    public IReadOnlyList<DoorDays> DoorDays { get; private set; } = [];

    /// <summary>What the town has closed; it lies over the hours of this page and changes none of them.</summary>
    public IReadOnlyList<ShopClosure> ClosedByTown { get; private set; } = [];

    /// <summary>Just taken away; one button brings it back.</summary>
    public string? RemovedId { get; private set; }

    public IReadOnlyList<(string Day, string Text)> Preview { get; private set; } = [];

    /// <summary>What was typed into the two small forms.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public Task OnGetAsync(Guid? removed, CancellationToken cancel) => ShowAsync(removed, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var week = WeekForm.Read(Value);
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

        if (await IsPromisedAsync("week-confirm", Change, cancel))
        {
            return await AgainAsync(week, cancel);
        }

        return await SaveAsync("hours", async () => WeekOf(await desk.ReadAsync(cancel)), () => ChangeWeekAsync(Change, cancel), cancel)
            ? RedirectWithNotice(Path, "hours.saved")
            : await AgainAsync(week, cancel);
    }

    // Asked once: the promises stay, and whoever changes the hours calls the customers or stands at the door.
    private async Task<bool> IsPromisedAsync(string confirm, Action<Schedule> change, CancellationToken cancel)
    {
        Promised = Value(confirm) is null ? await changed.LostAsync(change, cancel) : [];
        if (Promised.Count > 0)
        {
            AddError(confirm, "hours.error.hours_promised", ("count", Promised.Count));
        }

        return Promised.Count > 0;
    }

    private Task ChangeWeekAsync(Action<Schedule> change, CancellationToken cancel)
    {
        object? before = null, after = null;
        return desk.ChangeAsync(
            row =>
            {
                before = WeekOf(row);
                change(row);
                after = WeekOf(row);
            },
            log => log.Record("hours_changed", "", before, after),
            cancel);
    }

    private static object WeekOf(Schedule row) => new { row.OpeningHours, row.OpenOnHolidays, row.DoorOnly };

    /// <summary>Fills the form and stores nothing yet: what is wrong on one day may be right on the others.</summary>
    public Task<IActionResult> OnPostCopyAsync(string? day, CancellationToken cancel)
    {
        var week = WeekForm.Read(Value);
        if (week.Days.FirstOrDefault(known => known.Key == day) is not { } source)
        {
            return Task.FromResult<IActionResult>(NotFound());
        }

        string[] others = [.. Request.Form[WeekForm.CopyFieldOf(source.Key)].OfType<string>()];
        Copied = others.Length > 0 ? source.Key : null;
        return AgainAsync(week.WithTimesOf(source, others), cancel);
    }

    public async Task<IActionResult> OnPostExpertAsync(CancellationToken cancel)
    {
        var text = Value("expert")?.Trim() ?? "";
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
            row.OpenOnHolidays = Value("open-on-holidays") is not null;
        }

        if (await IsPromisedAsync("expert-confirm", Change, cancel))
        {
            return await AgainAsync(null, cancel, text);
        }

        await ChangeWeekAsync(Change, cancel);
        return RedirectWithNotice(Path, "hours.saved");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        var from = Date("closure-from");
        var to = Value("closure-to") is { Length: > 0 } ? Date("closure-to") : from;
        if (await closure.CheckAsync(from, to, cancel) is { } problem)
        {
            AddError(problem.Field, problem.Key, ("days", problem.Overlapping is { } known ? DaysText(known) : null));
            return await AgainAsync(null, cancel);
        }

        Promised = await closure.PromisedAsync(from!.Value, to!.Value, cancel);
        if (Promised.Count > 0 && Value("closure-confirm") is null)
        {
            AddError("closure-confirm", "hours.error.closure_promised", ("count", Promised.Count));
            return await AgainAsync(null, cancel);
        }

        await closure.EnterAsync(from.Value, to.Value, Note("closure-reason"), cancel);
        return RedirectWithNotice(Path, "hours.closure_added");
    }

    public async Task<IActionResult> OnPostDoorAsync(CancellationToken cancel)
    {
        var from = Date("door-from");
        var to = Value("door-to") is { Length: > 0 } ? Date("door-to") : from;
        if (from is null || to is null || to < from)
        {
            AddError(from is null ? "door-from" : "door-to", to < from ? "hours.error.closure_backwards" : "hours.error.date");
            return await AgainAsync(null, cancel);
        }

        await door.AddAsync(LocalDate.FromDateOnly(from.Value), LocalDate.FromDateOnly(to.Value), Note("door-words"), Note("door-words-en"), cancel);
        return RedirectWithNotice(Path, "hours.door.added");
    }

    public async Task<IActionResult> OnPostSpecialAsync(CancellationToken cancel)
    {
        if (Date("special-date") is not { } date)
        {
            AddError("special-date", "hours.error.date");
            return await AgainAsync(null, cancel);
        }

        var times = Value("special-times")?.Trim() ?? "";
        if (times.Length > 0)
        {
            if (HoursParser.Read(times).Rules is not { Rules: [{ Times.Count: > 0, Days.Count: 0, Dates.Count: 0, State: RuleState.Open }] } rules)
            {
                AddError("special-times", "hours.error.special_times");
                return await AgainAsync(null, cancel);
            }

            times = rules.ToString();
        }

        var day = new OwnDay(Ids.New(clock), date, times, Note("special-note"));
        void Change(Schedule row) =>
            row.SpecialDays = [.. Kept(row.SpecialDays).Where(known => known.Date != date).Append(day).OrderBy(known => known.Date)];
        if (await IsPromisedAsync("special-confirm", Change, cancel))
        {
            return await AgainAsync(null, cancel);
        }

        await desk.ChangeAsync(
            Change,
            log => log.Record("special_day_added", "", null, day.Facts),
            cancel);
        return RedirectWithNotice(Path, "hours.special_added");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        // A day with times of its own may be why somebody was told to come.
        if (await IsPromisedAsync("remove-confirm", row => row.SpecialDays = Marked(row.SpecialDays, id, removed: true), cancel))
        {
            return await AgainAsync(null, cancel);
        }

        await MarkAsync(id, removed: true, cancel);
        return Redirect($"{Request.PathBase}{Path}?removed={id}#closures");
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel)
    {
        await MarkAsync(id, removed: false, cancel);
        return RedirectWithNotice(Path, "hours.restored");
    }

    private Task MarkAsync(Guid id, bool removed, CancellationToken cancel)
    {
        (string Kind, object Facts)? marked = null;
        return desk.ChangeAsync(
            row =>
            {
                row.Closures = [.. row.Closures.Select(known => known.Id == id ? known with { Removed = removed } : known)];
                row.SpecialDays = Marked(row.SpecialDays, id, removed);
                row.DoorDays = [.. row.DoorDays.Select(known => known.Id == id ? known with { Removed = removed } : known)];
                marked = row.Closures.Where(known => known.Id == id).Select(known => ("closure", known.Facts))
                    .Concat(row.SpecialDays.Where(known => known.Id == id).Select(known => ("special_day", known.Facts)))
                    .Concat(row.DoorDays.Where(known => known.Id == id).Select(known => ("door_days", known.Facts)))
                    .Select(found => ((string, object)?)found).FirstOrDefault();
            },
            log =>
            {
                if (marked is var (kind, facts))
                {
                    log.Record($"{kind}_{(removed ? "removed" : "restored")}", "", null, facts);
                }
            },
            cancel);
    }

    private static List<OwnDay> Marked(IEnumerable<OwnDay> days, Guid id, bool removed) =>
        [.. days.Select(known => known.Id == id ? known with { Removed = removed } : known)];

    private static IEnumerable<Closure> Kept(IEnumerable<Closure> closures) => closures.Where(known => !known.Removed);

    private static IEnumerable<OwnDay> Kept(IEnumerable<OwnDay> days) => days.Where(known => !known.Removed);

    private async Task<IActionResult> AgainAsync(WeekForm? week, CancellationToken cancel, string? expert = null)
    {
        foreach (var (name, value) in Request.Form)
        {
            Typed[name] = value.ToString();
        }

        await ShowAsync(null, cancel);
        Week = week ?? Week;
        Expert = expert ?? Expert;
        return Page();
    }

    private async Task ShowAsync(Guid? removed, CancellationToken cancel)
    {
        var row = await desk.ReadAsync(cancel);
        Shows(WeekOf(row));
        var profile = await profiles.CurrentAsync(cancel);
        Suggested = row.OpeningHours.Length == 0;
        Expert = Suggested ? branches.Find(profile.Branch)?.OpeningHours ?? "Mo-Fr 09:00-18:00; Sa 09:00-14:00" : row.OpeningHours;
        Week = WeekForm.Of(Expert, row.OpenOnHolidays, row.DoorOnly);
        OpenOnHolidays = row.OpenOnHolidays;
        ExpertNotices = [.. HoursParser.Read(Expert).Problems.Where(found => found.Weight == ProblemWeight.Notice).Select(Say)];
        Closures = [.. Kept(row.Closures)];
        SpecialDays = [.. Kept(row.SpecialDays)];
        DoorDays = [.. row.DoorDays.Where(known => !known.Removed)];
        RemovedId = row.DoorDays.Any(known => known.Removed && known.Id == removed) || row.Closures.Any(known => known.Removed && known.Id == removed)
            || row.SpecialDays.Any(known => known.Removed && known.Id == removed) ? removed.ToString() : null;
        Preview = [.. Days(row, profile)];
        ClosedByTown = await closures.OfShopAsync(Here.Value.ShopId, cancel);
    }

    public bool OpenOnHolidays { get; private set; }

    private IEnumerable<(string Day, string Text)> Days(Schedule row, TenantProfile profile)
    {
        if (row.ToTimetable(book.HolidaysOf(profile.FederalState), DateTimeZoneProviders.Tzdb[profile.TimeZone]) is not { } table)
        {
            yield break;
        }

        var today = clock.GetUtcNow().In(profile.TimeZone).Date;
        var words = new WeekInWords(table, today, T);
        for (var ahead = 0; ahead < DaysShown; ahead++)
        {
            var day = table.On(today.PlusDays(ahead));
            yield return (TownTime.ShortDate(day.Date, T), words.Times(day));
        }
    }

    internal string DateText(DateOnly date) =>
        TownTime.ShortDate(LocalDate.FromDateOnly(date), clock.GetUtcNow().In(Tenant!.TimeZone).Date, T);

    internal string DaysText(Closure closure) =>
        (closure.From == closure.To ? DateText(closure.From) : $"{DateText(closure.From)} – {DateText(closure.To)}")
        + (closure.Reason.Length > 0 ? $": {closure.Reason}" : "");

    internal string PromiseText(PromiseAhead promise) => promise.Text(T, Tenant!.TimeZone, clock.GetUtcNow());

    internal string SpecialText(OwnDay day) => WeekInWords.Times(day.ToSpecialDay().Times, T);

    private string Say(HoursProblem problem) =>
        T[problem.Key, [.. problem.Arguments.Select(argument => (argument.Key, argument.Value))]];

    private string? Value(string name) => Request.Form.TryGetValue(name, out var value) ? value.ToString() : null;

    private string Note(string name) => (Value(name) ?? "").Trim() is var note && note.Length > LongestNote ? note[..LongestNote] : note;

    private DateOnly? Date(string name) =>
        DateOnly.TryParseExact(Value(name), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
