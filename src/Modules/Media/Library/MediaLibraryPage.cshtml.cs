using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Media.Pictures;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Media.Library;

/// <summary>The picture library of a town or shop.</summary>
[BackOffice(TenantKinds.Tenant, Permission = MediaModule.ChangePictures)]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
internal sealed class MediaLibraryPage(StorefrontDb db, IImages images, IEnumerable<IPictureUses> uses, IAuditLog audit)
    : BackOfficePage
{
    private const long Largest = 20 * PictureFiles.MostBytes;
    private const int PerPage = 24;
    private const int LongestAlt = 500;
    private const int MostNamed = 5;

    /// <summary>Looks through file names and descriptions.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The page that was looked at, so that the person comes back there.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>What the chosen files show, one line for each; words for a file that was refused stay.</summary>
    [BindProperty]
    public string? FilesAlt { get; set; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public IReadOnlyList<Shown> Pictures { get; private set; } = [];

    public int Pages { get; private set; }

    public int Number { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = Found();
        Pages = (await mine.CountAsync(cancel) + PerPage - 1) / PerPage;
        Number = Math.Clamp(P, 1, Math.Max(1, Pages));
        var rows = await mine.AsNoTracking()
            .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id)
            .Skip((Number - 1) * PerPage).Take(PerPage)
            .ToListAsync(cancel);
        var places = await PlacesAsync([.. rows.Select(row => row.Id)], cancel);
        Pictures = [.. rows.Select(row => new Shown(
            row.Id, row.FileName, row.Alt, row.Width, row.Height, PictureAddress.Url(row.Hash, 320, "webp"), [.. places[row.Id]]))];
    }

    public async Task<IActionResult> OnPostUploadAsync(List<IFormFile> files, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            AddError("Files", "media.none_chosen");
        }

        var words = new WordsForFiles(FilesAlt, files.Count);
        var left = new List<int>();
        var stored = 0;
        foreach (var (at, file) in files.Index())
        {
            await using var content = file.OpenReadStream();
            if (await images.AddAsync(content, file.FileName, words.Of(at), cancel) is ImageUpload.Refused refused)
            {
                AddError("Files", "media.refused_file", ("name", file.FileName), ("reason", T[refused.TextKey]));
                left.Add(at);
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

        FilesAlt = files.Count > 0 ? words.Left(left) : FilesAlt;
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDescribeAsync(Guid id, string? alt, CancellationToken cancel)
    {
        if (await Mine().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } picture)
        {
            return NotFound();
        }

        var text = (alt ?? "").Trim();
        picture.Alt = text.AtMost(LongestAlt);
        await db.SaveChangesAsync(cancel);
        return RedirectWithNotice(ListPath(P) + $"#picture-{id}", "media.alt_saved");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } picture)
        {
            return NotFound();
        }

        var places = (await PlacesAsync([id], cancel))[id].ToList();
        audit.Record(places.Count == 0 ? "picture_deleted" : "picture_in_use_deleted", picture.FileName, null, new { ShownAt = Named(places) });
        await images.RemoveAsync(id, cancel);
        return RedirectWithNotice(ListPath(P), "media.deleted");
    }

    /// <summary>Address of a page of this list, below the tenant's own.</summary>
    public string ListPath(int page)
    {
        var query = new List<string>();
        if (IsSearch)
        {
            query.Add("q=" + Uri.EscapeDataString(Q!.Trim()));
        }

        if (page > 1)
        {
            query.Add(string.Create(CultureInfo.InvariantCulture, $"p={page}"));
        }

        return "/admin/media" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    /// <summary>The first of the places that show a picture, and how many more.</summary>
    public string Named(IReadOnlyCollection<string> places) => places.Count > MostNamed
        ? T["media.places_more", ("places", string.Join(", ", places.Take(MostNamed))), ("count", places.Count - MostNamed)]
        : string.Join(", ", places);

    // Asked one after the other: they share a database context.
    private async Task<ILookup<Guid, string>> PlacesAsync(IReadOnlyCollection<Guid> pictures, CancellationToken cancel)
    {
        var found = new List<PictureUse>();
        foreach (var use in uses)
        {
            found.AddRange(await use.FindAsync(pictures, T, cancel));
        }

        return found.Distinct().ToLookup(use => use.Picture, use => use.Place);
    }

    // SQLite knows small and capital letters of ASCII only, so a word is also looked for as it was typed.
    private IQueryable<Picture> Found()
    {
        var found = Mine();
        foreach (var word in (Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var small = word.ToLowerInvariant();
            found = found.Where(row => row.FileName.ToLower().Contains(small) || row.Alt.ToLower().Contains(small)
                || row.FileName.Contains(word) || row.Alt.Contains(word));
        }

        return found;
    }

    private IQueryable<Picture> Mine()
    {
        var shop = db.Scope.ShopId;
        return db.Set<Picture>().Where(row => row.ShopId == shop);
    }

    internal sealed record Shown(Guid Id, string FileName, string Alt, int Width, int Height, string Thumb, IReadOnlyList<string> Places);
}
