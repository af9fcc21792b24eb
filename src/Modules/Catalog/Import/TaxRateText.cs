using Storefront.Catalog.Prices;

namespace Storefront.Catalog.Import;

/// <summary>A rate of VAT as people, spreadsheets and other shop systems write it: 19, 19 %, 0.19, reduced-rate, ermäßigt.</summary>
internal static class TaxRateText
{
    /// <summary>Null for what is no rate of the country.</summary>
    internal static int? Read(string text) => ColumnNames.Folded(text) switch
    {
        "standard" or "standardrate" or "standardsatz" or "normal" or "normalsatz" or "regelsatz" or "regulaer" or "voll" => VatRates.Standard,
        "reduced" or "reducedrate" or "ermaessigt" or "ermaessigtersatz" or "reduziert" => VatRates.Reduced,
        "zero" or "zerorate" or "nullsatz" or "steuerfrei" or "free" => VatRates.None,
        _ => Number(text),
    };

    private static int? Number(string text)
    {
        var bare = text.Replace("%", "", StringComparison.Ordinal).Replace(',', '.');
        if (NumberText.Decimal(bare, decimalPoint: true, out var rate) != NumberReading.Number)
            return null;
        // A cell that a spreadsheet shows as 19 % holds 0.19.
        var percent = rate is > 0 and < 1 && !text.Contains('%', StringComparison.Ordinal) ? rate * 100 : rate;
        return percent == decimal.Truncate(percent) && percent is >= 0 and <= 100 && VatRates.Exists((int)percent) ? (int)percent : null;
    }
}
