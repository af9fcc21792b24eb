namespace Storefront.Catalog.Prices;

/// <summary>The rates of VAT of the country (UStG § 12), in percent; 0 for what is free of it.</summary>
internal static class VatRates
{
    internal const int Standard = 19;
    internal const int Reduced = 7;
    internal const int None = 0;

    internal static readonly IReadOnlyList<int> All = [Standard, Reduced, None];

    internal static bool Exists(int rate) => All.Contains(rate);
}
