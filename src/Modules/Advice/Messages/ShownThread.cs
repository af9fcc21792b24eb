using Storefront.Advice.Cards;
using Storefront.Advice.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Messages;

/// <summary>The messages as a page shows them. Works in the shop's scope.</summary>
internal sealed class ShownThread(MessageBook book, ShownCards cards, IImages images)
{
    public async Task<IReadOnlyList<ShownLine>> OfAsync(Guid question, TextIn texts, CancellationToken cancel)
    {
        var lines = await book.LinesAsync(question, cancel);
        var pictures = await images.FindAsync([.. lines.SelectMany(line => QuestionLine.Read(line.Pictures))], cancel);
        var shown = new List<ShownLine>();
        foreach (var line in lines)
        {
            shown.Add(new ShownLine(
                line,
                [.. QuestionLine.Read(line.Pictures).Select(id => pictures.GetValueOrDefault(id)).OfType<ImageDrop>()],
                await cards.OfProductsAsync(QuestionLine.Read(line.Products), texts, cancel)));
        }

        return shown;
    }
}

/// <param name="Line">Who wrote what, and when.</param>
/// <param name="Pictures">Photos from the shop.</param>
/// <param name="Cards">Articles that can be put into the basket from here.</param>
internal sealed record ShownLine(QuestionLine Line, IReadOnlyList<ImageDrop> Pictures, IReadOnlyList<ShownCard> Cards);
