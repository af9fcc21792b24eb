using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Importing;

/// <param name="ImportId">Which upload.</param>
/// <param name="DryRun">Only compare.</param>
/// <param name="By">Who asked for it.</param>
internal sealed record ImportWork(Guid ImportId, bool DryRun, string By = "");

/// <summary>Takes an uploaded file into the catalogue, or tries it out, in the background. Started again it finds what is done.</summary>
internal sealed class ImportJob(StorefrontDb db, IBlobStore blobs, ImportRun run, IAuditLog audit) : IJob<ImportWork>
{
    internal const string Kind = "catalog.import";

    public async Task<object?> RunAsync(ImportWork arguments, JobProgress progress, CancellationToken cancel)
    {
        var import = await db.Set<ProductImport>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == arguments.ImportId, cancel);
        if (import is null || await blobs.OpenAsync(import.Blob, cancel) is not { } stored)
        {
            return null;
        }

        await using var file = await SeekableAsync(stored, cancel);
        await using var packed = import.Pictures is { } name && await blobs.OpenAsync(name, cancel) is { } pictures
            ? await SeekableAsync(pictures, cancel)
            : null;
        using var zip = packed is not null && PictureZip.Open(packed) is PictureZipOpening.Opened opened ? opened.Zip : null;
        var outcome = await run.RunAsync(
            db.Scope,
            file,
            zip,
            import.ReadPlan() with { DryRun = arguments.DryRun },
            (done, total) => progress.ReportAsync(done, total, string.Create(CultureInfo.InvariantCulture, $"{done}/{total}")),
            cancel);
        if (!arguments.DryRun)
        {
            audit.RecordFor(
                arguments.By, "import_done", import.FileName, new { outcome.Created, outcome.Changed, outcome.Unchanged, Refused = outcome.RowsRefused, outcome.Drafts });
            await db.SaveChangesAsync(cancel);
        }

        return outcome;
    }

    // Blobs from afar come as a stream that cannot go back; readers have to.
    private static async Task<Stream> SeekableAsync(Stream stored, CancellationToken cancel)
    {
        if (stored.CanSeek)
        {
            return stored;
        }

        await using var source = stored;
        var kept = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        await source.CopyToAsync(kept, cancel);
        kept.Position = 0;
        return kept;
    }
}
