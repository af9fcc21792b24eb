using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Importing;

/// <summary>„Artikel einlesen“: a file, its pictures in a ZIP, and those read before.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class ImportUploadPage(StorefrontDb db, ImportUploads uploads) : BackOfficePage
{
    private const long MostOfFile = 64 * 1024 * 1024;

    // Somewhat more than both files may have, so that the sentence about the size comes from us, beside the field.
    internal const long MostBytes = MostOfFile + PictureZipLimits.MostBytes + (64 * 1024 * 1024);

    [BindProperty]
    public IFormFile? Table { get; set; }

    [BindProperty]
    public IFormFile? Pictures { get; set; }

    public IReadOnlyList<ProductImport> Before { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Before = await db.Set<ProductImport>().AsNoTracking()
        .OrderByDescending(row => row.Id).Take(10).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Problem() is { } problem)
        {
            AddError(nameof(Table), problem);
        }
        else if (ImportUploads.Unreadable(Table!) is { } unreadable)
        {
            ModelState.AddModelError(nameof(Table), unreadable.Sentence(T));
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancel);
            return Page();
        }

        var import = await uploads.AddAsync(Table!, cancel);
        var address = $"{Request.PathBase}/admin/products/import/{import.Id}";
        return Pictures is { Length: > 0 } && await uploads.AddPicturesAsync(import, Pictures, cancel) is { } refused
            ? Redirect(address + ImportPage.RefusedAs(refused))
            : Redirect(address);
    }

    // What is too large for the server as a whole does not arrive at all.
    private string? Problem() => Table switch
    {
        null when !ModelState.IsValid => "catalog.import.too_large",
        null => "catalog.import.no_file",
        { Length: > MostOfFile } => "catalog.import.too_large",
        _ => null,
    };
}
