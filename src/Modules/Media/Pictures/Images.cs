using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Media.Derivatives;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Media.Pictures;

/// <summary>The pictures of the current tenant.</summary>
internal sealed class Images(Lazy<StorefrontDb> lazy, PictureFiles files, DerivativeQueue queue, ScopeDoor door, TimeProvider clock) : IImages
{
    private const int LongestAlt = 500;
    private const int LongestName = 200;

    // Pages that only draw pictures need no database context.
    private StorefrontDb Db => lazy.Value;

    public async Task<ImageUpload> AddAsync(Stream content, string fileName, string alt, CancellationToken cancel)
    {
        var intake = await files.TakeAsync(content, cancel);
        if (intake is Intake.Refused refused)
        {
            return new ImageUpload.Refused(refused.TextKey);
        }

        var taken = (Intake.Taken)intake;
        var picture = new Picture
        {
            Id = Ids.New(clock),
            Hash = taken.Hash,
            Width = taken.Width,
            Height = taken.Height,
            Alt = Cut(alt.Trim(), LongestAlt),
            FileName = Cut(Path.GetFileName(fileName), LongestName),
            Bytes = taken.Bytes,
            CreatedAt = clock.GetUtcNow(),
        };
        Db.Add(picture);
        await Db.SaveChangesAsync(cancel);
        queue.Add(picture.Hash);
        return new ImageUpload.Stored(picture.Id);
    }

    public async Task<IReadOnlyDictionary<Guid, ImageDrop>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, ImageDrop>();
        }

        var found = await FindInAsync(Db, ids, cancel);
        if (found.Count < ids.Count && Db.Scope.Kind == TenantKind.Shop)
        {
            // Some may be the town's or another shop's of it: their pictures are as public as their pages.
            found = await door.InAsync<StorefrontDb, Dictionary<Guid, ImageDrop>>(Db.Scope.Town, town => FindInAsync(town, ids, cancel));
        }

        return found;
    }

    public ImageDrop Drop(StoredImage image) => PictureAddress.Drop(image);

    public async Task RemoveAsync(Guid id, CancellationToken cancel)
    {
        var scope = Db.Scope;
        if (await Db.Set<Picture>().FirstOrDefaultAsync(row => row.Id == id && row.ShopId == scope.ShopId, cancel) is not { } picture)
        {
            return;
        }

        Db.Remove(picture);
        await Db.SaveChangesAsync(cancel);
        var isUsed = await door.InAsync<StorefrontDb, bool>(
            Scope.Operator, all => all.Set<Picture>().AnyAsync(row => row.Hash == picture.Hash, cancel));
        if (!isUsed)
        {
            await files.DeleteAsync(picture.Hash, cancel);
        }
    }

    private static async Task<Dictionary<Guid, ImageDrop>> FindInAsync(
        StorefrontDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var rows = await db.Set<Picture>().AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new StoredImage(row.Id, row.Width, row.Height, row.Alt, row.Hash))
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, PictureAddress.Drop);
    }

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
