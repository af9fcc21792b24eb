using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>A whole list of shops at once: first what would come of it, then, on a button, the shops; both as jobs with their progress on the page.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class ShopImportPageModel(JobQueue jobs, StorefrontDb db, IBranches branches) : BackOfficePage
{
    private const int Most = 100;
    private const int Largest = 5 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Job { get; set; }

    public JobRecord? Progress { get; private set; }

    /// <summary>What may stand in the column of the branch.</summary>
    public string Branches => string.Join(", ", branches.All.Select(branch => branch.Title[T.Locale]).Order(StringComparer.Create(T.Culture, ignoreCase: true)));

    public bool IsTrial => Progress?.Kind == ShopImportTrial.Kind;

    /// <summary>The first so many; a list that is wrong throughout is mended by its first lines.</summary>
    internal IEnumerable<BadLine> Shown => Result!.Bad.Take(Most);

    internal int BadLines => Result!.Bad.DistinctBy(bad => bad.Line).Count();

    internal string Where(BadLine bad) => bad switch
    {
        { Column.Length: 0 } => T["tenants.import_line", ("line", bad.Line)],
        { Value.Length: 0 } => T["tenants.import_line_column", ("line", bad.Line), ("column", T[bad.Column])],
        _ => T["tenants.import_line_value", ("line", bad.Line), ("column", T[bad.Column]), ("value", bad.Value)],
    };

    public bool Running => Progress?.State is JobState.Waiting or JobState.Running;

    internal ShopImportResult? Result =>
        Progress is { State: JobState.Done, Result: { } json } ? JsonSerializer.Deserialize<ShopImportResult>(json) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Job is not { } id)
        {
            return Page();
        }

        Progress = await db.Set<JobRecord>().AsNoTracking()
            .FirstOrDefaultAsync(job => job.Id == id && (job.Kind == ShopImportJob.Kind || job.Kind == ShopImportTrial.Kind), cancel);
        return Progress is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is null or { Length: 0 or > Largest })
        {
            AddError("Upload", "tenants.error.import_file");
            return Page();
        }

        await using var content = Upload.OpenReadStream();
        if (TextFile.Read(content) is not { } list)
        {
            AddError("Upload", "tenants.error.import_no_text");
            return Page();
        }

        if (ShopListReader.Read(list) is { Lines: [], Bad: [var bad, ..] })
        {
            AddError("Upload", bad.TextKey);
            return Page();
        }

        return await StartAsync(ShopImportTrial.Kind, new ShopImportArguments(list) { By = Staff.Name }, cancel);
    }

    /// <summary>What was looked at is what is done: the list of the trial, not another file.</summary>
    public async Task<IActionResult> OnPostTakeAsync(Guid trial, int[] others, CancellationToken cancel)
    {
        var looked = await db.Set<JobRecord>().AsNoTracking()
            .FirstOrDefaultAsync(job => job.Id == trial && job.Kind == ShopImportTrial.Kind && job.State == JobState.Done, cancel);
        return looked is null
            ? NotFound()
            : await StartAsync(ShopImportJob.Kind, JsonSerializer.Deserialize<ShopImportArguments>(looked.Arguments)! with { Others = others, By = Staff.Name }, cancel);
    }

    private async Task<IActionResult> StartAsync(string kind, ShopImportArguments arguments, CancellationToken cancel)
    {
        var id = await jobs.AddAsync(kind, arguments, cancel);
        return Redirect($"{Request.PathBase}/admin/shops/import?job={id}");
    }
}
