using Storefront.Pages.Contracts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Legal texts that the generator wrote from a profile that has changed since.</summary>
internal sealed class OutdatedLegalTexts(LegalBook book) : ITextsOfProfile
{
    public async Task<IReadOnlyList<OutdatedText>> FindOutdatedAsync(CancellationToken cancel)
    {
        var found = new List<OutdatedText>();
        foreach (var kind in Enum.GetValues<LegalKind>())
        {
            if (await book.CurrentAsync(kind, cancel) is { } current && await book.IsOutdatedAsync(current, cancel))
            {
                found.Add(new OutdatedText(ShowLegal.OldKeyOf(kind), "/admin/legal/" + ShowLegal.KeyOf(kind)));
            }
        }

        return found;
    }
}
