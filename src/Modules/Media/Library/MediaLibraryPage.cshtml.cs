using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Media.Pictures;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;

namespace Storefront.Media.Library;

/// <summary>The picture library of a town or shop.</summary>
[BackOffice(TenantKinds.Tenant, Permission = MediaModule.ChangePictures)]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
internal sealed class MediaLibraryPage(StorefrontDb db, IImages images) : BackOfficePage
{
    private const long Largest = 20 * PictureFiles.MostBytes;
    private const int PerPage = 24;
    private const int LongestAlt = 500;

    public IReadOnlyList<Shown> Pictures { get; private set; } = [];

    public int Pages { get; private set; }

    public int Number { get; private set; } = 1;

    public async Task OnGetAsync(int p = 1, CancellationToken cancel = default)
    {
        var mine = Mine();
        Pages = (await mine.CountAsync(cancel) + PerPage - 1) / PerPage;
        Number = Math.Clamp(p, 1, Math.Max(1, Pages));
        var rows = await mine.AsNoTracking()
            .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id)
            .Skip((Number - 1) * PerPage).Take(PerPage)
            .ToListAsync(cancel);
        Pictures = [.. rows.Select(row => new Shown(
            row.Id, row.FileName, row.Alt, row.Width, row.Height, PictureAddress.Url(row.Hash, 320, "webp")))];
    }

    public async Task<IActionResult> OnPostUploadAsync(List<IFormFile> files, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            AddError("Files", "media.none_chosen");
        }

        var stored = 0;
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if (await images.AddAsync(content, file.FileName, "", cancel) is ImageUpload.Refused refused)
            {
                AddError("Files", "media.refused_file", ("name", file.FileName), ("reason", T[refused.TextKey]));
                continue;
            }

            stored++;
        }

        if (ModelState.IsValid)
        {
            return RedirectWithNotice("/admin/media", "media.uploaded", ("count", stored));
        }

        if (stored > 0)
        {
            ViewData["Stored"] = T["media.uploaded", ("count", stored)];
        }

        await OnGetAsync(cancel: cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDescribeAsync(Guid id, string? alt, CancellationToken cancel)
    {
        if (await Mine().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } picture)
        {
            return NotFound();
        }

        var text = (alt ?? "").Trim();
        picture.Alt = text.Length > LongestAlt ? text[..LongestAlt] : text;
        await db.SaveChangesAsync(cancel);
        return RedirectWithNotice("/admin/media", "media.alt_saved");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (!await Mine().AnyAsync(row => row.Id == id, cancel))
        {
            return NotFound();
        }

        await images.RemoveAsync(id, cancel);
        return RedirectWithNotice("/admin/media", "media.deleted");
    }

    private IQueryable<Picture> Mine()
    {
        var shop = db.Scope.ShopId;
        return db.Set<Picture>().Where(row => row.ShopId == shop);
    }

    internal sealed record Shown(Guid Id, string FileName, string Alt, int Width, int Height, string Thumb);
}
