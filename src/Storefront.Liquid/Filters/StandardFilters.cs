namespace Storefront.Liquid.Filters;

/// <summary>The filters every Liquid has.</summary>
internal static class StandardFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        TextFilters.AddTo(filters);
        ReplaceFilters.AddTo(filters);
        HtmlFilters.AddTo(filters);
        EncodingFilters.AddTo(filters);
        MathFilters.AddTo(filters);
        ListFilters.AddTo(filters);
        SelectFilters.AddTo(filters);
        SortFilters.AddTo(filters);
        DateFilter.AddTo(filters);
    }
}
