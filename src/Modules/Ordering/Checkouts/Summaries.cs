using Storefront.Ordering.Baskets;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Checkouts;

/// <summary>Draws up the summary of a basket: what will be ordered, from whom, for how much.</summary>
internal static class Summaries
{
    /// <summary>Null while something is missing: contact, or a choice for a shop.</summary>
    public static Summary? Of(FilledBasket basket, TextIn texts)
    {
        var choices = Choices.Of(basket.Basket);
        var contact = Contact.Of(basket.Basket);
        if (!basket.CanBeBought || !contact.IsComplete || basket.Groups.Any(group => choices.GetValueOrDefault(group.ShopId) is not { Held: true }))
        {
            return null;
        }

        return new Summary(
            texts.Locale,
            OrderLabel.Text,
            contact,
            [.. basket.Groups.Select(group => Contract(group, choices[group.ShopId]))],
            [.. Confirmations.For(basket).Select(one => texts[one.TextKey, ("years", one.Years)])],
            basket.Total.Cents);
    }

    private static SummaryContract Contract(SellerGroup group, Choice choice) => new(
        group.ShopId,
        SellerName(group),
        group.Seller.Contact.Line,
        [.. group.Lines.Select(Line)],
        choice.Method,
        choice.From,
        choice.Until,
        choice.Payment,
        group.Total.Cents,
        group.LegalTexts);

    public static string SellerName(SellerGroup group) =>
        group.Seller.Legal.LegalName.Length > 0 ? group.Seller.Legal.LegalName : group.Seller.Name;

    private static SummaryLine Line(FilledLine line)
    {
        var article = line.Article!;
        return new SummaryLine(
            line.Line.VariantId,
            article.Title,
            article.VariantTitle,
            article.Sku,
            line.Line.Quantity,
            article.Price.Cents,
            article.Deposit.Cents,
            article.TaxRate,
            article.TaxedLater,
            article.UnitPriceText ?? "",
            article.Withdrawal,
            article.MinAge);
    }
}

/// <summary>Something the shopper has to confirm before ordering; never ticked beforehand.</summary>
internal sealed record Confirmation(string Field, string TextKey, int Years = 0)
{
    /// <summary>Asks for it by name.</summary>
    public string MissingKey => TextKey + "_missing";
}

internal static class Confirmations
{
    public static IReadOnlyList<Confirmation> For(FilledBasket basket)
    {
        var articles = basket.Groups.SelectMany(group => group.Lines).Select(line => line.Article).OfType<Catalog.Contracts.Sellable>().ToList();
        var list = new List<Confirmation>();
        if (articles.Select(article => article.MinAge).DefaultIfEmpty().Max() is > 0 and var years)
        {
            list.Add(new Confirmation("confirm_age", "ordering.confirm.age", years));
        }

        if (articles.Any(article => article.Withdrawal == "SERVICE"))
        {
            list.Add(new Confirmation("confirm_service", "ordering.confirm.service"));
        }

        if (articles.Any(article => article.Withdrawal == "DIGITAL_CONTENT"))
        {
            list.Add(new Confirmation("confirm_digital", "ordering.confirm.digital"));
        }

        return list;
    }
}
