using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Relief.Calculation;
using Storefront.Relief.Claims;

namespace Storefront.Relief.Figures;

/// <summary>„Umsätze“: what the orders brought by month, and what went over the till, typed or from a table.</summary>
[BackOffice(TenantKinds.Shop, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class FiguresPage(TurnoverBook turnover, TillBook till, ClaimDesk claims) : BackOfficePage
{
    public const string Path = ReliefPage.Path + "/figures";
    public const string TillField = "till-";
    private const int FirstYear = 2018;
    private const int Largest = 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public int Year { get; private set; }

    /// <summary>The calculation from which somebody came.</summary>
    public Guid? From { get; private set; }

    public IReadOnlyList<int> Years => [.. Enumerable.Range(FirstYear, claims.Today.Year - FirstYear + 1).Reverse()];

    public IReadOnlyList<MonthOfTurnover> Months { get; private set; } = [];

    /// <summary>Some of the year's are made up.</summary>
    public bool HasSamples => Months.Any(month => month.IsSample);

    /// <summary>The latest change, to be taken back.</summary>
    public TillChange? Latest { get; private set; }

    /// <summary>What came of a file that was sent just now.</summary>
    public TillFile? Taken { get; private set; }

    public int Changed { get; private set; }

    private char Thousands => T.Locale == "en" ? ',' : '.';

    public Task OnGetAsync(int? year, Guid? claim, CancellationToken cancel) => ShowAsync(year, claim, cancel);

    public async Task<IActionResult> OnPostSaveAsync(int? year, Guid? claim, CancellationToken cancel)
    {
        await ShowAsync(year, claim, cancel);
        var wanted = new Dictionary<string, Money?>();
        foreach (var month in Months)
        {
            var field = TillField + month.Month;
            if (Read(field, out var amount))
            {
                wanted[month.Month.ToString()] = amount;
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await SaveAsync("relief-figures:" + Year, async () => StateOf(await MonthsAsync(cancel)), () => till.ChangeAsync(wanted, "typed", Staff.Name, cancel), cancel)
            ? RedirectWithNotice(Address(), "relief.figures.saved")
            : Page();
    }

    // A field that was not there, as that of a month to come, changes nothing; an empty one takes the figure away.
    private bool Read(string field, out Money? amount)
    {
        amount = null;
        if (!Request.Form.TryGetValue(field, out var typed))
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if ((AmountText.Read(typed.ToString(), Thousands, out var read) ?? (read < Money.Zero ? "negative" : null)) is { } wrong)
        {
            AddError(field, "relief.error." + wrong);
            return false;
        }

        amount = read;
        return true;
    }

    public async Task<IActionResult> OnPostFileAsync(int? year, Guid? claim, CancellationToken cancel)
    {
        if (Upload is null or { Length: 0 or > Largest })
        {
            await ShowAsync(year, claim, cancel);
            AddError("Upload", "relief.file.needed");
            return Page();
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancel);
        Taken = TillFile.Read(TillFile.TextOf(content.ToArray()), claims.Today);
        Changed = await till.ChangeAsync(Taken.Figures.ToDictionary(pair => pair.Key, pair => (Money?)pair.Value), "file", Staff.Name, cancel);

        // The year that the file is about, so that its figures are in sight.
        await ShowAsync(Taken.Figures.Keys.Select(period => int.Parse(period[..4], T.Culture)).DefaultIfEmpty(year ?? 0).Max(), claim, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int? year, Guid? claim, Guid id, CancellationToken cancel)
    {
        var undone = await till.UndoAsync(id, cancel);
        await ShowAsync(year, claim, cancel);
        return RedirectWithNotice(Address(), undone ? "relief.figures.undone" : "relief.figures.not_undone");
    }

    /// <summary>Address of a year, with the calculation somebody came from.</summary>
    public string Address(int? year = null) => $"{Path}?year={year ?? Year}{(From is { } claim ? $"&claim={claim}" : "")}";

    public bool IsAhead(MonthOfTurnover month) => month.Month.First > claims.Today;

    private async Task ShowAsync(int? year, Guid? claim, CancellationToken cancel)
    {
        Year = year is { } wanted && Years.Contains(wanted) ? wanted : claims.Today.Year - 1;
        From = claim is { } id && await claims.FindAsync(id, cancel) is not null ? id : null;
        Months = await MonthsAsync(cancel);
        Latest = await till.LatestAsync(cancel);
        Shows(StateOf(Months));
    }

    private Task<IReadOnlyList<MonthOfTurnover>> MonthsAsync(CancellationToken cancel) =>
        turnover.ReadAsync(new Month(Year, 1), new Month(Year, 12), cancel);

    private static object StateOf(IReadOnlyList<MonthOfTurnover> months) =>
        months.Where(month => month.TillWhole is not null).ToDictionary(month => month.Month.ToString(), month => month.TillWhole!.Value.Cents);
}
