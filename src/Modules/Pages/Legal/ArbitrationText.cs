using System.Net;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>
/// Whether the seller takes part in consumer arbitration, § 36 VSBG (legal.md DSP-02). Declining is said for all unless changed.
/// </summary>
internal static class ArbitrationText
{
    /// <summary>A sentence of the generated imprint and terms, in Markdown.</summary>
    public static string German(SellerDuties duties) => duties.TakesPart is true
        ? $"Wir nehmen an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle teil. Zuständig ist: {Md.Text(Board(duties))}."
        : "Wir sind nicht bereit und nicht verpflichtet, an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle teilzunehmen.";

    /// <summary>
    /// What stands below the text: the statement for those who do not read German, and for a text of the seller's own that does
    /// not make it. Empty when the text says it.
    /// </summary>
    /// <param name="source">Markdown of the text in force; null: what the generator writes.</param>
    /// <param name="duties">What the seller chose.</param>
    /// <param name="texts">The page's language.</param>
    public static string Beside(string? source, SellerDuties duties, TextIn texts)
    {
        if (texts.Locale == TextCatalog.German && source?.Contains(German(duties), StringComparison.Ordinal) != false)
        {
            return "";
        }

        var sentence = duties.TakesPart is true ? texts["pages.arbitration.yes", ("board", Board(duties))] : texts["pages.arbitration.no"];
        return $"\n<h2>{WebUtility.HtmlEncode(texts["pages.arbitration.title"])}</h2>\n<p>{WebUtility.HtmlEncode(sentence)}</p>";
    }

    private static string Board(SellerDuties duties) => string.Join(", ", duties.Board.Name, duties.Board.Address, duties.Board.Website);
}
