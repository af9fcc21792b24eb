using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Community.Board;

/// <summary>Tells those who delete a picture that it is shown to colleagues.</summary>
internal sealed class PicturesOfPosts(StorefrontDb db) : IPictureUses
{
    public async Task<IReadOnlyList<PictureUse>> FindAsync(IReadOnlyCollection<Guid> pictures, TextIn texts, CancellationToken cancel) =>
        [.. (await db.Set<PostPicture>().Where(row => pictures.Contains(row.MediaId)).Select(row => row.MediaId).Distinct().ToListAsync(cancel))
            .Select(picture => new PictureUse(picture, texts["community.title"]))];
}
