using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Imprint, privacy notice and whatever else a shop put in force, for the town to read before it lets the shop in.</summary>
internal sealed class LegalTextsOnFile(LegalBook book, CurrentScope here, ITenantAddresses addresses) : IShopFilePart
{
    public int Order => 30;

    public async Task<ShopFilePart?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var items = new List<ShopFileItem>();
        foreach (var kind in Enum.GetValues<LegalKind>())
        {
            var current = await book.CurrentAsync(kind, cancel);
            if (current is not null || kind is LegalKind.Imprint or LegalKind.Privacy)
            {
                items.Add(Item(kind, current, texts));
            }
        }

        return new ShopFilePart(texts["pages.legal.menu"], "", [], items);
    }

    private ShopFileItem Item(LegalKind kind, LegalVersion? current, TextIn texts) => new(
        texts[$"pages.legal.{ShowLegal.KeyOf(kind)}"],
        current is null
            ? texts["pages.legal.missing"]
            : texts["pages.legal.on_file", ("date", TownTime.LongDate(current.ValidFrom.In(here.Tenant!.TimeZone).Date, texts))],
        current is not null && here.Tenant is { Live: true } or { CheckedWith: not null } ? addresses.Url(here.Value, ShowLegal.PathOf(kind)) : null,
        null);
}
