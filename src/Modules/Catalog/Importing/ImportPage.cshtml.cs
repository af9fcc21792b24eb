using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Importing;

/// <summary>One file on its way in: what its columns mean, what it cannot say, a trial run, the run, what came of it.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
[RequestSizeLimit(ImportUploadPage.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportUploadPage.MostBytes)]
internal sealed class ImportPage(StorefrontDb db, IBlobStore blobs, ImportUploads uploads, JobQueue jobs, ITenantProfiles profiles) : BackOfficePage
{
    /// <summary>A ZIP with pictures that is added later, or in the place of another.</summary>
    [BindProperty]
    public IFormFile? Packed { get; set; }

    /// <summary>So many notes are read at a glance; more are folded.</summary>
    public const int FewIssues = 12;

    private static readonly string[] RefusalKeys =
        ["zip_too_large", "zip_not_a_zip", "zip_too_many", "zip_broken", "zip_encrypted", "zip_path", "zip_unpacks_to_more"];

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>No VAT is charged (UStG § 19): the rate that is asked for waits for the day it will be.</summary>
    public bool SmallBusiness { get; private set; }

    public ProductImport Import { get; private set; } = null!;

    public ColumnMapping Mapping { get; private set; } = null!;

    /// <summary>The work that was asked for last.</summary>
    public JobRecord? Job { get; private set; }

    public ImportOutcome? Outcome { get; private set; }

    public bool IsTrial => Import.RunJob is null;

    public bool IsBusy => Job is { State: JobState.Waiting or JobState.Running };

    public IEnumerable<ImportField> Fields => Enum.GetValues<ImportField>()
        .Where(meaning => Mapping.Has(meaning) || meaning is ImportField.Title or ImportField.Price or ImportField.Sku or ImportField.Gtin or ImportField.Stock
            or ImportField.TaxRate or ImportField.Body or ImportField.Category or ImportField.Vendor or ImportField.Images);

    /// <summary>
    /// What a person has to say: nobody sells without a name and a price, and what a table of one's own calls differently may be any of the
    /// fields that are still empty. Files of other shop systems say themselves what they mean.
    /// </summary>
    public IEnumerable<ImportField> ToDecide => Fields.Where(meaning => !Mapping.Has(meaning)
        && (meaning is ImportField.Title || (meaning is ImportField.Price && !Mapping.Has(ImportField.RegularPrice))
            || (Mapping.Format == ProductFileFormat.Storefront && Mapping.Unused.Count > 0)));

    /// <summary>Shopify says which quantities it counts with; of the others a person decides.</summary>
    public bool AsksForStock => Mapping.Format == ProductFileFormat.Shopify && Mapping.Has(ImportField.Stock) && Mapping.Has(ImportField.StockTracker);

    /// <summary>Pictures are what is left to do here.</summary>
    public bool AsksForPictures => ModelState[nameof(Packed)]?.Errors.Count > 0 || Outcome is { PicturesMissing: > 0 };

    public ImportColumn Column(ImportField field) =>
        new(field, T["catalog.import_field." + field.ToString().ToLowerInvariant()], Headings(field));

    public static int Errors(ImportOutcome outcome) => outcome.Issues.Count(issue => issue.Severity == ImportSeverity.Error);

    private IEnumerable<SelectListItem> Headings(ImportField field)
    {
        yield return new SelectListItem(T["catalog.import.no_column"], "-1", !Mapping.Has(field));
        for (var index = 0; index < Mapping.Headings.Count; index++)
        {
            yield return new SelectListItem(
                Mapping.Headings[index],
                index.ToString(CultureInfo.InvariantCulture),
                Mapping.Columns.TryGetValue(field, out var column) && column == index);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, string? refused, string? value, string? max, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (refused is not null && RefusalKeys.Contains(refused))
        {
            AddError(nameof(Packed), "import." + refused, ("value", value), ("max", max));
        }

        return PageWithPlan();
    }

    /// <summary>The part of an address that makes this page say why a ZIP was refused.</summary>
    internal static string RefusedAs(PictureZipOpening.Refused refused) => QueryString.Create(
        refused.Arguments.Select(argument => KeyValuePair.Create(argument.Name, Convert.ToString(argument.Value, CultureInfo.InvariantCulture)))
            .Prepend(KeyValuePair.Create<string, string?>("refused", refused.Key))).ToString();

    /// <summary>Puts a ZIP with pictures beside the file and tries both out.</summary>
    public async Task<IActionResult> OnPostPicturesAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Packed is not { Length: > 0 } packed)
        {
            AddError(nameof(Packed), ModelState.IsValid ? "catalog.import.no_zip" : "import.zip_too_large", ("max", PictureZipLimits.MostBytes / 1024 / 1024));
            return PageWithPlan();
        }

        var import = await db.Set<ProductImport>().FirstAsync(row => row.Id == id, cancel);
        if (await uploads.AddPicturesAsync(import, packed, cancel) is { } refused)
        {
            AddError(nameof(Packed), "import." + refused.Key, refused.Arguments);
            return PageWithPlan();
        }

        return await QueueAsync(import, dryRun: true, cancel);
    }

    private PageResult PageWithPlan()
    {
        var plan = Import.ReadPlan();
        Input = new Form { TaxRate = plan.TaxRate, Withdrawal = plan.Withdrawal, AsDrafts = plan.AsDrafts, FetchPictures = plan.FetchPictures, UntrackedStock = plan.UntrackedStock };
        return Page();
    }

    /// <summary>Keeps the answers and tries the file out.</summary>
    public Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancel) => StartAsync(id, dryRun: true, cancel);

    /// <summary>Takes the file in with the answers kept.</summary>
    public Task<IActionResult> OnPostRunAsync(Guid id, CancellationToken cancel) => StartAsync(id, dryRun: false, cancel);

    public async Task<IActionResult> OnGetIssuesAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Outcome is null)
        {
            return NotFound();
        }

        var csv = new StringBuilder(DelimitedText.Line(T["catalog.import.line"], T["catalog.import.column"], T["catalog.import.kind"], T["catalog.import.sentence"]));
        foreach (var issue in Outcome.Issues)
        {
            csv.Append(DelimitedText.Line(
                issue.Line.ToString(CultureInfo.InvariantCulture), issue.Column ?? "",
                T["catalog.import.severity_" + issue.Severity.ToString().ToLowerInvariant()], issue.Sentence(T)));
        }

        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", "hinweise.csv");
    }

    private async Task<IActionResult> StartAsync(Guid id, bool dryRun, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (IsBusy)
        {
            return Redirect($"{Request.PathBase}/admin/products/import/{id}");
        }

        var import = await db.Set<ProductImport>().FirstAsync(row => row.Id == id, cancel);
        if (dryRun)
        {
            import.WritePlan(Answers());
        }

        return await QueueAsync(import, dryRun, cancel);
    }

    private async Task<IActionResult> QueueAsync(ProductImport import, bool dryRun, CancellationToken cancel)
    {
        var job = await jobs.AddAsync(ImportJob.Kind, new ImportWork(import.Id, dryRun, Staff.Name), cancel);
        import.CheckJob = dryRun ? job : import.CheckJob;
        import.RunJob = dryRun ? null : job;
        await db.SaveChangesAsync(cancel);
        return Redirect($"{Request.PathBase}/admin/products/import/{import.Id}");
    }

    private ImportPlan Answers() => new()
    {
        Columns = Input.Columns.Where(chosen => Enum.TryParse<ImportField>(chosen.Key, out _) && chosen.Value < Mapping.Headings.Count)
            .ToDictionary(chosen => Enum.Parse<ImportField>(chosen.Key), chosen => chosen.Value),
        TaxRate = VatRates.Exists(Input.TaxRate) ? Input.TaxRate : VatRates.Standard,
        Withdrawal = Withdrawal.Exists(Input.Withdrawal) ? Input.Withdrawal : Withdrawal.Standard,
        AsDrafts = Input.AsDrafts,
        FetchPictures = Input.FetchPictures,
        UntrackedStock = Input.UntrackedStock,
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ProductImport>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } import)
        {
            return false;
        }

        Import = import;
        SmallBusiness = (await profiles.CurrentAsync(cancel)).Legal.SmallBusiness;
        Mapping = await MappingAsync(cancel);
        var job = import.RunJob ?? import.CheckJob;
        Job = job is null ? null : await db.Set<JobRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == job, cancel);
        Outcome = Job is { State: JobState.Done, Result: { } result } ? JsonSerializer.Deserialize<ImportOutcome>(result) : null;
        return true;
    }

    private async Task<ColumnMapping> MappingAsync(CancellationToken cancel)
    {
        if (await blobs.OpenAsync(Import.Blob, cancel) is not { } stored)
        {
            return ColumnMapping.Guess([]);
        }

        await using var source = stored;
        await using var content = new MemoryStream();
        await source.CopyToAsync(content, cancel);
        using var file = ProductFileReader.Open(content, new ImportOptions());
        return Import.ReadPlan().Apply(file.Mapping);
    }

    internal sealed class Form
    {
        public Dictionary<string, int> Columns { get; set; } = [];

        public int TaxRate { get; set; } = 19;

        public string Withdrawal { get; set; } = Catalog.Products.Withdrawal.Standard;

        public bool AsDrafts { get; set; }

        public bool FetchPictures { get; set; }

        public bool UntrackedStock { get; set; }
    }
}
