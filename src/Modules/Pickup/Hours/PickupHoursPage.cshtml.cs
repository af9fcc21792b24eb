using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Storefront.Hours.Contracts;
using Storefront.Pickup.Places;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Hours;

/// <summary>„Abholzeiten“: how the shop cuts its opening hours into collection times.</summary>
[BackOffice(TenantKinds.Shop, Permission = PickupModule.MaySet, Feature = PickupModule.Feature)]
internal sealed class PickupHoursPage(
    ITenantSettings settings, StorefrontDb db, IAuditLog audit, PageCache pages, IEnumerable<IPromisesAhead> promises, IOpeningWeek hours,
    TimeProvider clock)
    : BackOfficePage
{
    private const int LongestInstruction = 500;

    [BindProperty]
    public PickupForm Input { get; set; } = new();

    [BindProperty]
    public string? Day { get; set; }

    /// <summary>The day is to be closed although something is promised for it.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public PickupSettings Stored { get; private set; } = new();

    /// <summary>Pickup times are cut out of the opening hours, and the shop has told none.</summary>
    public bool LacksHours { get; private set; }

    /// <summary>For the day that is to be closed.</summary>
    public IReadOnlyList<PromiseAhead> Promised { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Stored = await ReadAsync(cancel);
        await LookForHoursAsync(cancel);
        Input = PickupForm.Of(Stored);
        Shows(PickupForm.MarkedOf(Stored));
    }

    /// <summary>„Öffnungszeiten übernehmen“: half-hour times within the opening hours.</summary>
    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken cancel)
    {
        var before = await ReadAsync(cancel);
        await StoreAsync(before, before with { On = true }, cancel);
        await LookForHoursAsync(cancel);
        return LacksHours
            ? RedirectWithWarning("/admin/pickup", "pickup.hours.adopted_none")
            : RedirectWithNotice("/admin/pickup", "pickup.hours.adopted");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Stored = await ReadAsync(cancel);
        await LookForHoursAsync(cancel);
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!await SaveAsync(
            "pickup", async () => PickupForm.MarkedOf(await ReadAsync(cancel)), async () => await WriteAsync(await ReadAsync(cancel), Input.On, cancel), cancel))
        {
            return Page();
        }

        await FreshTimes.OfShopAsync(pages, Here.Value, cancel);
        return RedirectWithNotice("/admin/pickup", "pickup.hours.saved");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        Stored = await ReadAsync(cancel);
        await LookForHoursAsync(cancel);
        Input = PickupForm.Of(Stored);
        var today = Today;
        if (LocalDatePattern.Iso.Parse(Day ?? "") is not { Success: true, Value: var day } || day < today)
        {
            AddError(nameof(Day), "pickup.hours.day_wrong");
            return Page();
        }

        if (Stored.ClosedOn(day))
        {
            return RedirectWithNotice("/admin/pickup", "pickup.hours.closed", ("day", TownTime.ShortDate(day, T)));
        }

        Promised = Confirmed ? [] : await promises.OnDaysAsync(day, day, Tenant!.TimeZone, cancel);
        if (Promised.Count > 0)
        {
            return Page();
        }

        await StoreAsync(
            Stored, Stored with { ClosedDays = [.. Stored.ClosedDays.Append(Iso(day)).Distinct().Where(text => string.CompareOrdinal(text, Iso(today)) >= 0).Order()] }, cancel);
        return RedirectWithNotice("/admin/pickup", "pickup.hours.closed", ("day", TownTime.ShortDate(day, T)));
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancel)
    {
        var before = await ReadAsync(cancel);
        await StoreAsync(before, before with { Paused = false, PausedUntil = null }, cancel);
        return RedirectWithNotice("/admin/pickup", "pickup.hours.resumed");
    }

    internal string PromiseText(PromiseAhead promise) => promise.Text(T, Tenant!.TimeZone, clock.GetUtcNow());

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        var before = await ReadAsync(cancel);
        await StoreAsync(before, before with { ClosedDays = [.. before.ClosedDays.Where(day => day != Day)] }, cancel);
        return RedirectWithNotice("/admin/pickup", "pickup.hours.opened");
    }

    public string DayText(string day) => TownTime.ShortDate(LocalDatePattern.Iso.Parse(day).Value, T);

    private LocalDate Today => clock.GetUtcNow().In(Tenant!.TimeZone).Date;

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private async ValueTask<PickupSettings> ReadAsync(CancellationToken cancel) =>
        (await settings.GetAsync<PickupSettings>(PickupSettings.Key, cancel)).AsOf(Today);

    private async Task LookForHoursAsync(CancellationToken cancel) => LacksHours = await hours.WeekAsync(Here.Value.ShopId, T, cancel) is null;

    private async Task StoreAsync(PickupSettings before, PickupSettings after, CancellationToken cancel)
    {
        await WriteAsync(before, _ => after, cancel);
        await FreshTimes.OfShopAsync(pages, Here.Value, cancel);
    }

    private Task WriteAsync(PickupSettings before, Func<PickupSettings, PickupSettings> change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var after = change(before);
            await settings.SetAsync(PickupSettings.Key, after, cancel);
            foreach (var (action, was, now) in PickupNews.Between(before, after, Today))
            {
                audit.Record(action, "", was, now);
            }
        },
        cancel);

    private void Check()
    {
        Between("Input.SlotMinutes", Input.SlotMinutes, 5, 240);
        Between("Input.Places", Input.Places, 1, 500);
        Between("Input.LeadMinutes", Input.LeadMinutes, 0, 14 * 24 * 60);
        Between("Input.Days", Input.Days, 1, 60);
        Between("Input.KeepDays", Input.KeepDays, 1, 60);
        if (Input.CutOff is { Length: > 0 } cutOff && PickupSettings.ParseTime(cutOff) is null)
        {
            AddErrorOfAny("Input.CutOff", "pickup.hours.time_wrong");
        }

        if (Input.PausedUntil is { Length: > 0 } until && (LocalDatePattern.Iso.Parse(until) is not { Success: true } end || end.Value <= Today))
        {
            AddError("Input.PausedUntil", "pickup.hours.pause_until_wrong");
        }

        Short("Input.InstructionDe", Input.InstructionDe);
        Short("Input.InstructionEn", Input.InstructionEn);
    }

    private void Between(string field, int? value, int least, int most)
    {
        // Not a number at all: the framework has noted that in its own words; ours say what to do.
        if (value is not { } number || number < least || number > most)
        {
            if (ModelState.TryGetValue(field, out var state))
            {
                state.Errors.Clear();
            }

            AddErrorOfAny(field, "pickup.hours.between", ("least", least), ("most", most));
        }
    }

    private void Short(string field, string? text)
    {
        if (text?.Length > LongestInstruction)
        {
            AddErrorOfAny(field, "forms.too_long", ("max", LongestInstruction));
        }
    }
}

internal sealed class PickupForm
{
    public int? SlotMinutes { get; set; }

    public int? Places { get; set; }

    public int? LeadMinutes { get; set; }

    public string? CutOff { get; set; }

    public int? Days { get; set; }

    public int? KeepDays { get; set; }

    public string? InstructionDe { get; set; }

    public string? InstructionEn { get; set; }

    public bool Paused { get; set; }

    /// <summary>The first day after the pause; empty: until somebody ends it.</summary>
    public string? PausedUntil { get; set; }

    public static PickupForm Of(PickupSettings stored) => new()
    {
        SlotMinutes = stored.SlotMinutes,
        Places = stored.Places,
        Paused = stored.Paused,
        PausedUntil = stored.PausedUntil,
        LeadMinutes = stored.LeadMinutes,
        CutOff = stored.CutOff,
        Days = stored.Days,
        KeepDays = stored.KeepDays,
        InstructionDe = stored.InstructionDe,
        InstructionEn = stored.InstructionEn,
    };

    /// <summary>Also whether there is pickup at all: the box „Abholung pausieren“ stands in the form.</summary>
    public static object MarkedOf(PickupSettings stored) => new { Form = Of(stored), stored.On };

    /// <summary>What is stored, with what was typed.</summary>
    public PickupSettings On(PickupSettings stored) => stored with
    {
        On = true,
        Paused = Paused,
        PausedUntil = Paused && PausedUntil is { Length: > 0 } ? PausedUntil : null,
        SlotMinutes = SlotMinutes!.Value,
        Places = Places!.Value,
        LeadMinutes = LeadMinutes!.Value,
        CutOff = CutOff is { Length: > 0 } ? CutOff.Trim() : null,
        Days = Days!.Value,
        KeepDays = KeepDays!.Value,
        InstructionDe = (InstructionDe ?? "").Trim(),
        InstructionEn = (InstructionEn ?? "").Trim(),
    };
}
