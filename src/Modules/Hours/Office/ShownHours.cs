using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Grammar;
using Storefront.Hours.Schedules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Office;

/// <summary>What the page „Öffnungszeiten“ shows of what is stored.</summary>
internal sealed record ShownHours
{
    /// <summary>What the hours are changed by: the forms notice when somebody else was quicker.</summary>
    public required object Stored { get; init; }

    /// <summary>Null when the stored hours say more than the form can show.</summary>
    public WeekForm? Week { get; init; }

    /// <summary>Nothing is stored yet; the form shows what is usual in the trade.</summary>
    public bool Suggested { get; init; }

    public required string Expert { get; init; }

    public IReadOnlyList<HoursProblem> Notices { get; init; } = [];

    public bool OpenOnHolidays { get; init; }

    public IReadOnlyList<Closure> Closures { get; init; } = [];

    public IReadOnlyList<OwnDay> SpecialDays { get; init; } = [];

    public IReadOnlyList<DoorDays> DoorDays { get; init; } = [];

    /// <summary>What the town has closed; it lies over the hours of this page and changes none of them.</summary>
    public IReadOnlyList<ShopClosure> ClosedByTown { get; init; } = [];

    /// <summary>The next two weeks, as customers read them.</summary>
    public IReadOnlyList<(string Day, string Text)> Preview { get; init; } = [];
}

/// <summary>Reads it.</summary>
internal sealed class HoursReader(
    ScheduleDesk desk, HoursBook book, ITenantProfiles profiles, IBranches branches, IClosures closures, CurrentScope here, TimeProvider clock)
{
    private const int DaysShown = 14;
    private const string Usual = "Mo-Fr 09:00-18:00; Sa 09:00-14:00";

    public async Task<ShownHours> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var row = await desk.ReadAsync(cancel);
        var profile = await profiles.CurrentAsync(cancel);
        var suggested = row.OpeningHours.Length == 0;
        var hours = suggested ? branches.Find(profile.Branch)?.OpeningHours ?? Usual : row.OpeningHours;
        return new ShownHours
        {
            Stored = NewWeek.FactsOf(row),
            Suggested = suggested,
            Expert = hours,
            Week = WeekForm.Of(hours, row.OpenOnHolidays, row.DoorOnly),
            OpenOnHolidays = row.OpenOnHolidays,
            Notices = [.. HoursParser.Read(hours).Problems.Where(found => found.Weight == ProblemWeight.Notice)],
            Closures = [.. row.Closures.Where(known => !known.Removed)],
            SpecialDays = [.. row.SpecialDays.Where(known => !known.Removed)],
            DoorDays = [.. row.DoorDays.Where(known => !known.Removed)],
            Preview = [.. Days(row, profile, texts)],
            ClosedByTown = await closures.OfShopAsync(here.Value.ShopId, cancel),
        };
    }

    private IEnumerable<(string Day, string Text)> Days(Schedule row, TenantProfile profile, TextIn texts)
    {
        if (row.ToTimetable(book.HolidaysOf(profile.FederalState), DateTimeZoneProviders.Tzdb[profile.TimeZone]) is not { } table)
        {
            yield break;
        }

        var today = clock.GetUtcNow().In(profile.TimeZone).Date;
        var words = new WeekInWords(table, today, texts);
        for (var ahead = 0; ahead < DaysShown; ahead++)
        {
            var day = table.On(today.PlusDays(ahead));
            yield return (TownTime.ShortDate(day.Date, texts), words.Times(day));
        }
    }
}
