using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Catalog;

/// <summary>„Artikel einlesen“: a file, and those read before.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class ImportUploadPage(StorefrontDb db, IBlobStore blobs, BranchDefaults branch, TimeProvider clock) : BackOfficePage
{
    private const long MostBytes = 64 * 1024 * 1024;

    public IReadOnlyList<ProductImport> Before { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Before = await db.Set<ProductImport>().AsNoTracking()
        .OrderByDescending(row => row.Id).Take(10).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0)
        {
            AddError("file", "catalog.import.no_file");
            await OnGetAsync(cancel);
            return Page();
        }

        var id = Ids.New(clock);
        var import = new ProductImport
        {
            Id = id, FileName = Path.GetFileName(file.FileName), Blob = $"imports/{db.Scope.ShopId:n}/{id:n}", Plan = "", CreatedAt = clock.GetUtcNow(),
        };
        import.WritePlan(await branch.PlanAsync(cancel));
        await using (var content = file.OpenReadStream())
        {
            await blobs.WriteAsync(import.Blob, content, "application/octet-stream", cancel);
        }

        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return Redirect($"{Request.PathBase}/admin/products/import/{id}");
    }
}
