using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Import;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Importing;

/// <summary>Keeps uploaded files until they are taken in.</summary>
internal sealed class ImportUploads(StorefrontDb db, IBlobStore blobs, BranchDefaults branch, TimeProvider clock)
{
    /// <summary>Why a file is no table at all; null for one whose columns can be asked about.</summary>
    internal static ImportIssue? Unreadable(IFormFile file)
    {
        using var content = file.OpenReadStream();
        using var read = ProductFileReader.Open(content, new ImportOptions());
        return read.Issues.Kept.FirstOrDefault(issue => issue.Severity == ImportSeverity.Error) ?? read.NoList();
    }

    internal async Task<ProductImport> AddAsync(IFormFile file, CancellationToken cancel)
    {
        var id = Ids.New(clock);
        var import = new ProductImport
        {
            Id = id, FileName = Path.GetFileName(file.FileName), Blob = $"imports/{db.Scope.ShopId:n}/{id:n}", Plan = "", CreatedAt = clock.GetUtcNow(),
        };
        import.WritePlan(await branch.PlanAsync(cancel));
        await WriteAsync(import.Blob, file, cancel);
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return import;
    }

    /// <summary>Puts a ZIP beside the file, in the place of an earlier one; or says why not.</summary>
    internal async Task<PictureZipOpening.Refused?> AddPicturesAsync(ProductImport import, IFormFile pictures, CancellationToken cancel)
    {
        await using (var content = pictures.OpenReadStream())
        {
            switch (PictureZip.Open(content))
            {
                case PictureZipOpening.Refused refused:
                    return refused;
                case PictureZipOpening.Opened opened:
                    opened.Zip.Dispose();
                    break;
            }
        }

        var blob = import.Blob + "-pictures";
        await WriteAsync(blob, pictures, cancel);
        (import.Pictures, import.PicturesName) = (blob, Path.GetFileName(pictures.FileName));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task WriteAsync(string blob, IFormFile file, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        await blobs.WriteAsync(blob, content, "application/octet-stream", cancel);
    }
}
