using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>A whole list of shops at once, as a job with its progress on the page.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class ShopImportPageModel(JobQueue jobs, StorefrontDb db, IBranches branches) : BackOfficePage
{
    private const int Largest = 5 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Job { get; set; }

    public JobRecord? Progress { get; private set; }

    /// <summary>What may stand in the column of the branch.</summary>
    public string Branches => string.Join(", ", branches.All.Select(branch => branch.Title[T.Locale]).Order(StringComparer.Create(T.Culture, ignoreCase: true)));

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
            .FirstOrDefaultAsync(job => job.Id == id && job.Kind == ShopImportJob.Kind, cancel);
        return Progress is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is null or { Length: 0 or > Largest })
        {
            AddError("Upload", "tenants.error.import_file");
            return Page();
        }

        using var reader = new StreamReader(Upload.OpenReadStream());
        var list = await reader.ReadToEndAsync(cancel);
        if (ShopListReader.Read(list) is { Lines: [], Bad: [var bad, ..] })
        {
            AddError("Upload", bad.TextKey);
            return Page();
        }

        var id = await jobs.AddAsync(ShopImportJob.Kind, new ShopImportArguments(list), cancel);
        return Redirect($"{Request.PathBase}/admin/shops/import?job={id}");
    }
}
