using Storefront.Catalog.Prices;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Import;

/// <summary>What a column can mean, over all formats. The mapping page shows those of the file's format.</summary>
internal enum ImportField
{
    Id, Handle, Type, Kind, Title, Body, ShortBody, Vendor, Category, ProductType, Tags, Published, Status, Visibility,
    Option1Name, Option1Value, Option2Name, Option2Value, Option3Name, Option3Value,
    Sku, Gtin, Price, ComparePrice, RegularPrice, SalePrice, SaleStarts, SaleEnds, Stock, StockTracker, InStock,
    WeightGrams, WeightKilograms, WeightPounds, WeightOunces,
    TitleEn, BodyEn, Details, Words,
    TaxRate, Content, Deposit, MinAge, Withdrawal,
    Images, ImageAlt, VariantImage, RequiresShipping, GiftCard, Parent, Grouped, ExternalUrl, Position,
}
