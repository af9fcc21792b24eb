using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Import;

/// <summary>The headings under which each format, in German or English, writes its columns.</summary>
internal static class ColumnNames
{
    // What tills and merchandise systems call it; people add the column to other systems' files too.
    private const string TaxRate =
        "mwst|mwst-satz|mehrwertsteuer|mehrwertsteuersatz|steuersatz|steuer|ust|ust-satz|umsatzsteuer|umsatzsteuersatz|vat|vat rate|tax rate|tax|tax percent";

    internal static readonly FrozenDictionary<string, ImportField> Shopify = Names(
        (ImportField.Handle, "Handle|URL handle"),
        (ImportField.Title, "Title"),
        (ImportField.Body, "Body (HTML)|Body HTML|Description"),
        (ImportField.Vendor, "Vendor"),
        (ImportField.Category, "Product Category"),
        (ImportField.ProductType, "Type|Custom Product Type|Standardized Product Type"),
        (ImportField.Tags, "Tags"),
        (ImportField.Published, "Published|Published on online store"),
        (ImportField.Status, "Status"),
        (ImportField.Option1Name, "Option1 Name"), (ImportField.Option1Value, "Option1 Value"),
        (ImportField.Option2Name, "Option2 Name"), (ImportField.Option2Value, "Option2 Value"),
        (ImportField.Option3Name, "Option3 Name"), (ImportField.Option3Value, "Option3 Value"),
        (ImportField.Sku, "Variant SKU|SKU"),
        (ImportField.Gtin, "Variant Barcode|Barcode"),
        (ImportField.Price, "Variant Price|Price"),
        (ImportField.ComparePrice, "Variant Compare At Price|Compare-at price"),
        (ImportField.Stock, "Variant Inventory Qty|Inventory quantity"),
        (ImportField.StockTracker, "Variant Inventory Tracker|Inventory tracker"),
        (ImportField.WeightGrams, "Variant Grams|Weight value (grams)"),
        (ImportField.RequiresShipping, "Variant Requires Shipping|Requires shipping"),
        (ImportField.Images, "Image Src|Product image URL"),
        (ImportField.ImageAlt, "Image Alt Text"),
        (ImportField.VariantImage, "Variant Image|Variant image URL"),
        (ImportField.GiftCard, "Gift Card"),
        (ImportField.TaxRate, TaxRate));

    internal static readonly FrozenDictionary<string, ImportField> WooCommerce = Names(
        (ImportField.Id, "ID"),
        (ImportField.Type, "Type|Typ"),
        (ImportField.Sku, "SKU|Artikelnummer"),
        (ImportField.Gtin, "GTIN, UPC, EAN, or ISBN|GTIN, UPC, EAN oder ISBN|GTIN"),
        (ImportField.Title, "Name"),
        (ImportField.Published, "Published|Veröffentlicht"),
        (ImportField.Visibility, "Visibility in catalog|Sichtbarkeit im Katalog"),
        (ImportField.ShortBody, "Short description|Kurzbeschreibung"),
        (ImportField.Body, "Description|Beschreibung"),
        (ImportField.SaleStarts, "Date sale price starts|Datum, an dem Angebotspreis beginnt"),
        (ImportField.SaleEnds, "Date sale price ends|Datum, an dem Angebotspreis endet"),
        (ImportField.InStock, "In stock?|Vorrätig?"),
        (ImportField.Stock, "Stock|Lager|Lagerbestand|Bestand"),
        (ImportField.WeightGrams, "Weight (g)|Gewicht (g)"),
        (ImportField.WeightKilograms, "Weight (kg)|Gewicht (kg)"),
        (ImportField.WeightPounds, "Weight (lbs)|Gewicht (lbs)"),
        (ImportField.WeightOunces, "Weight (oz)|Gewicht (oz)"),
        (ImportField.SalePrice, "Sale price|Angebotspreis"),
        (ImportField.RegularPrice, "Regular price|Regulärer Preis"),
        (ImportField.Category, "Categories|Kategorien"),
        (ImportField.Tags, "Tags|Schlagwörter"),
        (ImportField.Vendor, "Brands|Marken"),
        (ImportField.Images, "Images|Bilder"),
        (ImportField.Parent, "Parent|Übergeordnet|Übergeordnetes Produkt"),
        (ImportField.Grouped, "Grouped products|Gruppierte Produkte"),
        (ImportField.ExternalUrl, "External URL|Externe URL"),
        (ImportField.Position, "Position"),
        (ImportField.TaxRate, "Tax class|Steuerklasse|" + TaxRate));

    internal static readonly FrozenDictionary<string, ImportField> Storefront = Names(
        (ImportField.Handle, "handle|kürzel|kurzname|produkt"),
        (ImportField.Title, "title|titel|name|bezeichnung|artikel|artikelbezeichnung|produktname"),
        (ImportField.Body, "description|beschreibung|text"),
        (ImportField.Kind, "kind|art|produktart"),
        (ImportField.Vendor, "vendor|brand|marke|hersteller"),
        (ImportField.Category, "category|categories|kategorie|kategorien|warengruppe|abteilung"),
        (ImportField.Tags, "tags|schlagwörter|stichwörter"),
        (ImportField.Published, "published|veröffentlicht|sichtbar|online"),
        (ImportField.Option1Name, "option1 name|option 1"), (ImportField.Option1Value, "option1 value|option1 wert|wert 1"),
        (ImportField.Option2Name, "option2 name|option 2"), (ImportField.Option2Value, "option2 value|option2 wert|wert 2"),
        (ImportField.Option3Name, "option3 name|option 3"), (ImportField.Option3Value, "option3 value|option3 wert|wert 3"),
        (ImportField.Sku, "sku|artikelnummer|artikelnr|art.-nr.|artnr|bestellnummer"),
        (ImportField.Gtin, "gtin|ean|isbn|barcode|strichcode"),
        (ImportField.Price, "price|preis|verkaufspreis|vk|bruttopreis"),
        (ImportField.ComparePrice, "compare price|vergleichspreis|statt|alter preis"),
        (ImportField.Stock, "stock|bestand|lagerbestand|menge"),
        (ImportField.WeightGrams, "weight (g)|gewicht (g)|gewicht g|weight|gewicht"),
        (ImportField.WeightKilograms, "weight (kg)|gewicht (kg)|gewicht kg"),
        (ImportField.Images, "images|image|bilder|bild"),
        (ImportField.ImageAlt, "image alt|bildtext|bildbeschreibung"),
        (ImportField.VariantImage, "variant image|variantenbild|bild der variante|bild der ausführung"),
        (ImportField.TitleEn, "title (en)|titel (en)|titel englisch|english title"),
        (ImportField.BodyEn, "description (en)|beschreibung (en)|beschreibung englisch|english description"),
        (ImportField.Details, "details|angaben|merkmale"),
        (ImportField.TaxRate, TaxRate + "|tax class|steuerklasse"),
        (ImportField.Content, "content|net content|inhalt|füllmenge|nettofüllmenge"),
        (ImportField.Deposit, "deposit|pfand"),
        (ImportField.MinAge, "minimum age|min age|mindestalter"),
        (ImportField.Withdrawal, "withdrawal|widerruf|widerrufsart"),
        (ImportField.Words, "words (en)|wörter (en)|english words"),
        (ImportField.ExternalUrl, "url|link"));

    /// <summary>„Artikel-Nr.“ and „artikelnr“ are the same heading.</summary>
    internal static string Folded(string heading)
    {
        var folded = new StringBuilder(heading.Length);
        foreach (var c in heading.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture))
        {
            switch (c)
            {
                case 'ä': folded.Append("ae"); break;
                case 'ö': folded.Append("oe"); break;
                case 'ü': folded.Append("ue"); break;
                case 'ß': folded.Append("ss"); break;
                case var other when char.IsLetterOrDigit(other): folded.Append(other); break;
            }
        }
        return folded.ToString();
    }

    private static FrozenDictionary<string, ImportField> Names(params (ImportField Field, string Headings)[] rows) =>
        rows.SelectMany(row => row.Headings.Split('|').Select(heading => (Folded(heading), row.Field)))
            .DistinctBy(pair => pair.Item1)
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Field);
}
