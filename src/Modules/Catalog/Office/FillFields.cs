using System.Globalization;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Office;

/// <summary>Fills a row or a column of the variants at once: nobody types the same price twenty times.</summary>
internal sealed class FillFields
{
    /// <summary>Which option has which value, as <c>0:40</c>; empty: all variants.</summary>
    public string? Where { get; set; }

    public string? Price { get; set; }

    public string? Stock { get; set; }

    /// <summary>One a line, in the order of the variants.</summary>
    public string? Gtins { get; set; }

    /// <summary>How many variants were filled; null when something typed is wrong, which goes to <paramref name="wrong"/>.</summary>
    internal int? Apply(List<VariantFields> variants, Action<string, string> wrong)
    {
        var chosen = variants.Where(IsMeant).ToList();
        var gtins = (Gtins ?? "").Split('\n', StringSplitOptions.TrimEntries);
        if (!Check(gtins, wrong))
        {
            return null;
        }

        for (var index = 0; index < chosen.Count; index++)
        {
            chosen[index].Price = string.IsNullOrWhiteSpace(Price) ? chosen[index].Price : Price.Trim();
            chosen[index].Stock = string.IsNullOrWhiteSpace(Stock) ? chosen[index].Stock : Stock.Trim();
            chosen[index].Gtin = index < gtins.Length && gtins[index].Length > 0 ? gtins[index] : chosen[index].Gtin;
        }

        (Price, Stock, Gtins) = (null, null, null);
        return chosen.Count;
    }

    private bool Check(string[] gtins, Action<string, string> wrong)
    {
        var fine = true;
        void Wrong(string field, string key)
        {
            fine = false;
            wrong("Input.Fill." + field, key);
        }

        if (!string.IsNullOrWhiteSpace(Price) && TypedMoney.Read(Price, out _) is { } trouble)
        {
            Wrong(nameof(Price), trouble);
        }

        if (TypedCount.Read(Stock, out _) is { } stockTrouble)
        {
            Wrong(nameof(Stock), stockTrouble);
        }

        if (gtins.Any(gtin => gtin.Length > 0 && !Gtin.IsValid(gtin)))
        {
            Wrong(nameof(Gtins), "catalog.problem.gtin");
        }

        return fine;
    }

    private bool IsMeant(VariantFields variant)
    {
        var parts = (Where ?? "").Split(':', 2);
        return parts.Length < 2 || (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var option)
            && option < variant.Options.Count && variant.Options[option] == parts[1]);
    }
}
