namespace Storefront.Marketplace.Index;

/// <summary>Lists without words, the same statement for both databases; each order has an index of its own.</summary>
internal static class BrowseSql
{
    public static string Where(IndexQuestion question)
    {
        var where = "e.\"TownId\" = @town";
        where += question.Shop is null ? "" : " AND e.\"ShopId\" = @shop";
        where += question.Branch is null ? "" : " AND e.\"Branch\" = @branch";
        where += question.InStock ? " AND e.\"Stock\" >= 2" : "";
        return question.OnOffer ? where + " AND e.\"OnOffer\"" : where;
    }

    public static string Order(IndexQuestion question) => question.Order switch
    {
        CandidateOrder.PriceUp => "e.\"PriceCents\"",
        CandidateOrder.PriceDown => "e.\"PriceCents\" DESC",
        _ => "e.\"PublishedAt\" DESC",
    };
}
