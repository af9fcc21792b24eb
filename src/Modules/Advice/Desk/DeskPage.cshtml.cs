using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.Appointments;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Calls;
using Storefront.Advice.Channels;
using Storefront.Advice.Hours;
using Storefront.Advice.Messages;
using Storefront.Advice.Rooms;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Desk;

/// <summary>„Beratung“: this phone rings. Answer with one tap, call back, and say with one tap whether somebody is there.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MayAdvise, Feature = AdviceModule.Feature)]
internal sealed class DeskPage(
    CallBook calls, CallBackBook callBacks, AppointmentBook appointments, MessageBook messages, AdviceTimes times, ITenantSettings settings, RoomNews news, IAuditLog log, StorefrontDb db,
    TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/advice";

    private const int MostMissed = 10;

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    public AdviceSettings Stored { get; private set; } = new();

    public bool IsStaffed { get; private set; }

    /// <summary>No plan of the town, and no part of it that the shop left out, forbids it.</summary>
    public bool MayAdvise { get; private set; }

    /// <summary>„Bis 18:30 klingelt es hier.“</summary>
    public string StateText { get; private set; } = "";

    public IReadOnlyList<Call> Ringing { get; private set; } = [];

    /// <summary>Of the last day, without those who left a number: these are to be called.</summary>
    public IReadOnlyList<Call> Missed { get; private set; } = [];

    public IReadOnlyList<CallBack> CallBacks { get; private set; } = [];

    public int OpenMessages { get; private set; }

    public IReadOnlyList<Appointment> Coming { get; private set; } = [];

    /// <summary>A call of this person that is still going on: the page was closed or reloaded.</summary>
    public Call? Mine { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Stored = await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel);
        var until = await times.StaffedUntilAsync(Stored, cancel);
        IsStaffed = until is not null;
        MayAdvise = await times.MayNowAsync(cancel);
        StateText = until is { } end
            ? T["advice.desk.staffed", ("time", TownTime.Time(end.TimeOfDay))]
            : !MayAdvise ? T["advice.desk.paused_by_town"]
            : await times.NextAsync(Stored, cancel) is { } next
                ? T["advice.desk.not_staffed_until", ("when", TownTime.Near(next, Today, T))]
                : T["advice.desk.not_staffed"];
        Missed = await calls.MissedAsync(clock.GetUtcNow() - OneDay, MostMissed, cancel);
        CallBacks = await callBacks.OpenAsync(cancel);
        OpenMessages = await messages.CountOpenAsync(cancel);
        Coming = await appointments.ComingAsync(cancel);
        Mine = await calls.LiveOfAsync(Staff.UserId, cancel);
        await RingsAsync(cancel);
    }

    public async Task<IActionResult> OnGetRingsAsync(CancellationToken cancel)
    {
        await RingsAsync(cancel);
        return Partial("/Desk/_Rings.cshtml", this);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid call, CancellationToken cancel)
    {
        if (await calls.AnswerAsync(call, Staff, cancel))
        {
            await news.AnsweredAsync(call, Staff.Name);
            await news.RingsAsync();
            return Redirect($"{Request.PathBase}{ConversationPage.Path}/{call}");
        }

        return await calls.FindAsync(call, cancel) is { } taken
            ? RedirectWithNotice(Path, taken.StaffId is null ? "advice.desk.gone" : "advice.desk.taken", ("name", taken.StaffName))
            : NotFound();
    }

    /// <summary>„Begleitseite öffnen“: cards and basket beside a telephone call.</summary>
    public async Task<IActionResult> OnPostBesideAsync(Channel channel, string? name, CancellationToken cancel)
    {
        var called = (name ?? "").Trim();
        var call = await calls.BesideAsync(
            channel == Channel.Browser ? Channel.Phone : channel, called.AtMost(CallBackForm.LongestName), T.Locale, Staff, cancel);
        return Redirect($"{Request.PathBase}{ConversationPage.Path}/{call.Id}");
    }

    /// <summary>„Heute nicht mehr“.</summary>
    public Task<IActionResult> OnPostAwayAsync(CancellationToken cancel) =>
        SwitchAsync(stored => stored with { AwayUntil = times.EndOfToday(), HereUntil = null }, "advice_away", "advice.desk.away_done", cancel);

    /// <summary>„Jetzt beraten“: within the hours the break ends, outside them it rings for an hour.</summary>
    public async Task<IActionResult> OnPostHereAsync(CancellationToken cancel)
    {
        if (!await times.MayNowAsync(cancel))
        {
            Notice.Warning(T["advice.desk.paused_by_town"]).Leave(HttpContext);
            return Redirect(Request.PathBase + Path);
        }

        return await SwitchAsync(stored => stored with { AwayUntil = null, HereUntil = clock.GetUtcNow() + OneHour }, "advice_here", "advice.desk.here_done", cancel);
    }

    public async Task<IActionResult> OnPostCalledAsync(Guid callBack, Outcome? outcome, CancellationToken cancel)
    {
        if (!await callBacks.DoneAsync(callBack, outcome, Staff.Name, cancel))
        {
            return NotFound();
        }

        return Redirect($"{Request.PathBase}{Path}?done={callBack}");
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid callBack, CancellationToken cancel) =>
        await callBacks.ReopenAsync(callBack, cancel) ? Redirect(Request.PathBase + Path) : NotFound();

    /// <summary>The shop cannot keep an appointment; the shopper gets a mail.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(Guid appointment, CancellationToken cancel) =>
        await appointments.CancelAsync(appointment, AppointmentState.Declined, cancel)
            ? RedirectWithNotice(Path, "advice.desk.declined")
            : NotFound();

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, Today, T);

    private NodaTime.LocalDate Today => clock.GetUtcNow().In(Tenant!.TimeZone).Date;

    private async Task RingsAsync(CancellationToken cancel) => Ringing = await calls.RingingAsync(cancel);

    private async Task<IActionResult> SwitchAsync(Func<AdviceSettings, AdviceSettings> change, string action, string notice, CancellationToken cancel)
    {
        var stored = await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel);
        if (!stored.On)
        {
            return NotFound();
        }

        await db.WriteAsync(
            async () =>
            {
                await settings.SetAsync(AdviceSettings.Key, change(stored), cancel);
                log.Record(action, "");
            },
            cancel);
        return RedirectWithNotice(Path, notice);
    }
}
