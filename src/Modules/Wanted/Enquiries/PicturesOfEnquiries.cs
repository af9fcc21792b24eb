using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Enquiries;

/// <summary>Photos of shoppers lie with the town's pictures, those of answers with the shop's.</summary>
internal sealed class PicturesOfEnquiries(StorefrontDb db) : IPictureUses
{
    public async Task<IReadOnlyList<PictureUse>> FindAsync(IReadOnlyCollection<Guid> pictures, TextIn texts, CancellationToken cancel)
    {
        var shown = db.Scope.Kind == TenantKind.Town
            ? await db.Set<Enquiry>().AsNoTracking().Where(row => row.Pictures != "[]").Select(row => new { row.Pictures, row.Title }).ToListAsync(cancel)
            : await db.Set<SlipLine>().AsNoTracking().Where(row => row.Pictures != "[]")
                .Join(db.Set<Slip>(), line => line.SlipId, slip => slip.Id, (line, slip) => new { line.Pictures, slip.Title }).ToListAsync(cancel);
        return [.. shown.SelectMany(row => IdList.Read(row.Pictures).Where(pictures.Contains)
            .Select(picture => new PictureUse(picture, texts["wanted.photo_alt", ("title", row.Title)])))];
    }
}
