namespace Storefront.Host.Samples;

/// <summary>What a branch sells and how its shops are called.</summary>
/// <param name="Id">A branch of <c>seeds/branches</c>.</param>
/// <param name="Shops">First words of shop names.</param>
/// <param name="Firsts">First parts of compound words.</param>
/// <param name="Heads">What the articles are: last parts.</param>
/// <param name="Stuff">Materials and kinds.</param>
/// <param name="Cents">Lowest and highest price.</param>
internal sealed record Trade(
    string Id, string[] Shops, string[] Firsts, string[] Heads, string[] Stuff, (int Low, int High) Cents)
{
    public string? Option { get; init; }

    public string[] Values { get; init; } = [];

    /// <summary>Sold by content: measure and amounts, for the unit price.</summary>
    public string? Measure { get; init; }

    public int[] Amounts { get; init; } = [];

    public int TaxRate { get; init; } = 19;
}
