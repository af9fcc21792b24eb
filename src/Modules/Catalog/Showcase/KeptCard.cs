using Storefront.Liquid.Values;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Showcase;

/// <summary>An article as its card reads it, and the HTML that was made of it in each language.</summary>
internal sealed class KeptCard(CardRows rows)
{
    private readonly KeptPieces _german = new();
    private readonly KeptPieces _english = new();

    internal CardRows Rows => rows;

    internal KeptPieces In(string locale) => locale == TextCatalog.English ? _english : _german;
}
