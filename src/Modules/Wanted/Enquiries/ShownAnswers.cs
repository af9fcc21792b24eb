using Storefront.Advice.Contracts;
using Storefront.Hours.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Enquiries;

/// <summary>The answers to an enquiry as the shopper sees them, the first shop first. Works in the town's scope.</summary>
internal sealed class ShownAnswers(
    EnquiryDesk desk, IImages images, IOpeningHours hours, ITenantAddresses addresses, TenantDirectory directory, ScopeDoor door)
{
    public async Task<IReadOnlyList<ShownAnswer>> OfAsync(Enquiry enquiry, IReadOnlyList<Slip> slips, TextIn texts, CancellationToken cancel)
    {
        var lines = (await desk.LinesAsync(enquiry.Id, cancel)).ToLookup(line => line.SlipId);
        var pictures = await images.FindAsync([.. lines.SelectMany(group => group).SelectMany(line => IdList.Read(line.Pictures))], cancel);
        var open = await hours.StatesAsync(cancel);
        var shown = new List<ShownAnswer>();

        // A shop that has left the town since is not shown; what it said is of no use any more.
        foreach (var slip in slips.Where(slip => lines[slip.Id].Any()).OrderBy(slip => lines[slip.Id].First().At))
        {
            if (directory.Find(Scope.ForShop(slip.TownId, slip.ShopId)) is { Live: true } shop)
            {
                var state = open.GetValueOrDefault(slip.ShopId, OpeningState.Unknown);
                var root = addresses.Link(shop.Scope);
                shown.Add(new ShownAnswer(
                    slip, shop.Name, root, state.Say(texts), state.Kind.Word(), [.. lines[slip.Id].Select(line => Show(line, pictures))],
                    new CardsOnPage(await CardsAsync(shop.Scope, lines[slip.Id], texts, cancel), texts, root.TrimEnd('/'))));
            }
        }

        return shown;
    }

    private static ShownLine Show(SlipLine line, IReadOnlyDictionary<Guid, ImageDrop> pictures) =>
        new(line, [.. IdList.Read(line.Pictures).Select(id => pictures.GetValueOrDefault(id)).OfType<ImageDrop>()]);

    private async Task<IReadOnlyList<ShownCard>> CardsAsync(Scope shop, IEnumerable<SlipLine> lines, TextIn texts, CancellationToken cancel)
    {
        Guid[] products = [.. lines.SelectMany(line => IdList.Read(line.Products)).Distinct()];
        return products.Length == 0 ? [] : await door.InAsync<IArticleCards, IReadOnlyList<ShownCard>>(shop, cards => cards.OfProductsAsync(products, texts, cancel));
    }
}

/// <param name="Slip">State of it.</param>
/// <param name="Shop">Its name.</param>
/// <param name="Url">Its first page.</param>
/// <param name="OpenText">„Jetzt geöffnet bis 18:00“; empty when unknown.</param>
/// <param name="OpenState">The word for themes.</param>
/// <param name="Lines">What was said, in order.</param>
/// <param name="Cards">Articles the shop showed, each once.</param>
internal sealed record ShownAnswer(
    Slip Slip, string Shop, string Url, string OpenText, string OpenState, IReadOnlyList<ShownLine> Lines, CardsOnPage Cards)
{
    public bool HasIt => Slip.State is SlipState.Has or SlipState.CanOrder;
}

/// <summary>A line with its photos.</summary>
internal sealed record ShownLine(SlipLine Line, IReadOnlyList<ImageDrop> Pictures);
