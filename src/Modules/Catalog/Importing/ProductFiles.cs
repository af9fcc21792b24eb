using Storefront.Catalog.Contracts;
using Storefront.Catalog.Import;
using Storefront.Catalog.Products;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Importing;

internal sealed class ProductFiles(CurrentScope here, ImportRun run, ProductExport export, BranchDefaults branch) : IProductFiles
{
    private const int MostHeadings = 20;
    private const int LongestHeading = 40;

    public async Task<ProductFileReport> ImportAsync(
        Stream file, ProductFileOrder order, Func<long, long, Task> progress, TextIn texts, CancellationToken cancel)
    {
        using var zip = Zip(order, out var refused);
        if (refused is not null)
        {
            return Refused(refused, texts);
        }

        var plan = await branch.PlanAsync(cancel) with { Format = FormatOf(order.Format), DryRun = order.DryRun, UntrackedStock = order.UntrackedStock };
        if (order.Columns.Count > 0)
        {
            var named = NamedColumns.Read(file, plan.Format, order.Columns);
            if (named.Trouble is { } trouble)
            {
                return new ProductFileReport { Format = "", Trouble = texts["import." + trouble.Key, [.. trouble.Arguments]] };
            }

            plan = plan with { Columns = named.Columns };
        }

        if (NoList(file, plan, texts) is { } nothing)
        {
            return new ProductFileReport { Format = "", Trouble = nothing };
        }

        if (order.TaxRate is { } rate)
        {
            plan = plan with { TaxRate = rate };
        }

        return ReportOf(await run.RunAsync(here.Value, file, zip, plan, progress, cancel), texts);
    }

    // Any text is a table to a reader of tables; one without a column that names articles is none of ours.
    private static string? NoList(Stream file, ImportPlan plan, TextIn texts)
    {
        using var read = ProductFileReader.Open(file, new ImportOptions { Format = plan.Format });
        file.Position = 0;
        if (read.Issues.Kept.FirstOrDefault(issue => issue.Severity == ImportSeverity.Error) is { } unreadable)
        {
            return unreadable.Sentence(texts);
        }

        read.Mapping = plan.Apply(read.Mapping);
        var headings = string.Join(", ", read.Mapping.Headings.Where(heading => heading.Length > 0).Take(MostHeadings).Select(Short));
        return read.NamesArticles ? null : texts["import.no_names", ("columns", headings)];
    }

    private static string Short(string heading) => heading.AtMost(LongestHeading, "…");

    public Task ExportAsync(Stream to, CancellationToken cancel) => export.WriteAsync(to, cancel);

    private static ProductFileFormat FormatOf(string word) => Enum.TryParse<ProductFileFormat>(word, ignoreCase: true, out var format)
        ? format
        : throw new ArgumentException($"A file is auto, shopify, woocommerce or storefront, not \"{word}\".", nameof(word));

    private static PictureZip? Zip(ProductFileOrder order, out PictureZipOpening.Refused? refused)
    {
        refused = null;
        switch (order.Pictures is { } packed ? PictureZip.Open(packed) : null)
        {
            case PictureZipOpening.Opened opened:
                return opened.Zip;
            case PictureZipOpening.Refused no:
                refused = no;
                return null;
            default:
                return null;
        }
    }

    private static ProductFileReport Refused(PictureZipOpening.Refused refused, TextIn texts) => new()
    {
        Format = "",
        Issues = [new ProductFileIssue(0, "error", texts["import." + refused.Key, [.. refused.Arguments]])],
    };

    private static ProductFileReport ReportOf(ImportOutcome outcome, TextIn texts) => new()
    {
        Format = outcome.Format.ToString().ToLowerInvariant(),
        Rows = outcome.Rows,
        RowsTaken = outcome.RowsTaken,
        RowsUnchanged = outcome.RowsUnchanged,
        RowsRefused = outcome.RowsRefused,
        RowsSkipped = outcome.RowsSkipped,
        Created = outcome.Created,
        Changed = outcome.Changed,
        Unchanged = outcome.Unchanged,
        Refused = outcome.Refused,
        Pictures = outcome.Pictures,
        PicturesMissing = outcome.PicturesMissing,
        Matches = [.. outcome.PictureMatches.Select(match => new ProductFilePicture(match.File, match.Product, match.Variant))],
        Drafts = outcome.Drafts,
        Lacking = [.. outcome.DraftReasons.Select(reason => new ProductFileLack(texts[reason.Key], reason.Count))],
        NewCollections = outcome.NewCollections,
        ColumnsUnused = outcome.ColumnsUnused,
        Issues = [.. outcome.Issues.Select(issue => new ProductFileIssue(
            issue.Line, issue.Severity.ToString().ToLowerInvariant(), issue.Sentence(texts)))],
        MoreIssues = outcome.IssuesNotKept,
    };
}

internal static class ImportSentences
{
    internal static string Sentence(this ImportIssue issue, TextIn texts) =>
        texts[issue.Key, [.. issue.Arguments.Select(argument => (argument.Key, (object?)argument.Value?.ToString()))]];
}

/// <summary>What a new article of this shop starts with, from its branch.</summary>
internal sealed class BranchDefaults(ITenantProfiles profiles, IBranches branches)
{
    internal async ValueTask<Branch?> FindAsync(CancellationToken cancel) =>
        branches.Find((await profiles.CurrentAsync(cancel)).Branch);

    internal async ValueTask<ImportPlan> PlanAsync(CancellationToken cancel) =>
        await FindAsync(cancel) is { } branch ? new ImportPlan { TaxRate = branch.TaxRate, Withdrawal = branch.Withdrawal } : new ImportPlan();
}
