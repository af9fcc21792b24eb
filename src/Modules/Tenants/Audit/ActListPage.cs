using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Audit;

/// <summary>A log, newest first, a page at a time: all of it, or what somebody looks for.</summary>
internal abstract class ActListPage<TAct>(StorefrontDb db, AuditKinds kinds, TimeProvider clock) : BackOfficePage, IActList
    where TAct : Act
{
    // The operator has no town whose clock could count.
    private const string HouseZone = "Europe/Berlin";
    private const int PageSize = 50;
    private const int Lately = 2_000;

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public abstract string IntroKey { get; }

    public ActFilter Filter { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<string> People { get; private set; } = [];

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Ids sort by time: the next page begins below this one.</summary>
    public Guid? Older { get; private set; }

    private string Zone => Tenant?.TimeZone ?? HouseZone;

    private LocalDate Today => clock.GetUtcNow().In(Zone).Date;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = Asked();
        Kinds = [new(T["tenants.log_find.every_kind"], ""), .. kinds.Of(Where).Select(name => new SelectListItem(T[$"audit_kind.{name}"], name))];
        var acts = Choose(db.Set<TAct>().AsNoTracking());
        var people = await Newest(acts).Take(Lately).Select(row => row.ActorName).Distinct().ToListAsync(cancel);
        People = [.. people.Select(WhoOf).Order(StringComparer.Create(T.Culture, ignoreCase: true))];
        await ReadAsync(await BelowAsync(Filter.Of(acts, kinds, Zone), cancel), PageSize, cancel);
    }

    /// <summary>All that is looked for, not only a page of it.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        Filter = Asked();
        await ReadAsync(Filter.Of(Choose(db.Set<TAct>().AsNoTracking()), kinds, Zone), ReadLines.Most, cancel);
        return File(
            ActCsv.Write(Lines, Older is not null, T), "text/csv; charset=utf-8",
            $"{T["tenants.log_find.csv_file"]}-{Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    public string Address(Guid? before = null, string? handler = null)
    {
        var query = new (string Name, string? Value)[]
        {
            ("kind", Filter.Kind), ("person", Filter.Person), ("from", Day(Filter.From)), ("until", Day(Filter.Until)), ("words", Filter.Words),
            ("before", before?.ToString()), ("handler", handler),
        };
        return Request.PathBase + Request.Path + QueryString.Create(
            query.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    /// <summary>What of the log may be read here.</summary>
    protected virtual IQueryable<TAct> Choose(IQueryable<TAct> all) => all;

    private TenantKinds Where => Here.Value.Kind switch
    {
        TenantKind.Shop => TenantKinds.Shop,
        TenantKind.Town => TenantKinds.Town,
        _ => TenantKinds.Operator,
    };

    private ActFilter Asked()
    {
        var filter = new ActFilter
        {
            Kind = kinds.ActionsOf(Kind ?? "").Length > 0 ? Kind! : "",
            Person = Person?.Trim() ?? "",
            From = Day(nameof(From), From),
            Until = Day(nameof(Until), Until),
            Words = Words?.Trim() ?? "",
        };
        if (filter.Until < filter.From)
        {
            AddError(nameof(Until), "tenants.error.log_backwards");
        }

        return filter;
    }

    private LocalDate? Day(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2200)
        {
            return LocalDate.FromDateOnly(day);
        }

        AddError(field, "tenants.error.log_day");
        return null;
    }

    private static string? Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IQueryable<TAct>> BelowAsync(IQueryable<TAct> acts, CancellationToken cancel) =>
        Before is { } id && await acts.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } last
            ? acts.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0))
            : acts;

    private static IOrderedQueryable<TAct> Newest(IQueryable<TAct> acts) => acts.OrderByDescending(row => row.At).ThenByDescending(row => row.Id);

    private async Task ReadAsync(IQueryable<TAct> acts, int most, CancellationToken cancel) =>
        (Lines, Older) = await ReadLines.OfAsync(Newest(acts), Filter, Show, most, cancel);

    private string WhoOf(string name) => name switch
    {
        Act.ByCommand => T["tenants.log_by_command"],
        Act.ByRegistration => T["tenants.log_by_registration"],
        _ => name,
    };

    private AuditLine Show(TAct row)
    {
        var at = row.At.In(Zone).LocalDateTime;
        return new AuditLine(
            at, $"{TownTime.ShortDate(at.Date, Today, T)} {TownTime.Time(at.TimeOfDay)}", WhoOf(row.ActorName), row.InNameOf, new AuditReading(row, T));
    }
}
