using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Messages;

/// <summary>Photos that answers show.</summary>
internal sealed class PicturesOfMessages(StorefrontDb db) : IPictureUses
{
    public async Task<IReadOnlyList<PictureUse>> FindAsync(IReadOnlyCollection<Guid> pictures, TextIn texts, CancellationToken cancel)
    {
        var shown = await db.Set<QuestionLine>().AsNoTracking().Where(row => row.Pictures != "[]")
            .Join(db.Set<Question>(), line => line.QuestionId, question => question.Id, (line, question) => new { line.Pictures, question.Name }).ToListAsync(cancel);
        return [.. shown.SelectMany(row => QuestionLine.Read(row.Pictures).Where(pictures.Contains)
            .Select(picture => new PictureUse(picture, texts["advice.message.place", ("name", row.Name)])))];
    }
}
