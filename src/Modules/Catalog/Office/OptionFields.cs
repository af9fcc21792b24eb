namespace Storefront.Catalog.Office;

internal sealed class OptionFields
{
    public string? Name { get; set; }

    /// <summary>Divided by commas.</summary>
    public string? Values { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) || ProductForm.Split(Values).Count == 0;
}

/// <summary>Each value of each option with each of the others.</summary>
internal static class Combinations
{
    /// <summary>How many there are, without making them; <see cref="int.MaxValue"/> stands for more than anybody would count.</summary>
    internal static int Count(IEnumerable<OptionFields> options) => (int)options.Where(option => !option.IsBlank)
        .Aggregate(1L, (count, option) => Math.Min(count * ProductForm.Split(option.Values).Count, int.MaxValue));

    internal static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<OptionFields> options)
    {
        IEnumerable<IReadOnlyList<string>> combinations = [[]];
        foreach (var values in options.Select(option => ProductForm.Split(option.Values)))
        {
            combinations = combinations.SelectMany(start => values.Select(value => (IReadOnlyList<string>)[.. start, value]));
        }

        return [.. combinations];
    }

    /// <summary>
    /// Whether the variants have the values that stand beside the options. Both are read as they were typed: a value with a comma in it
    /// („1,5 l“, from a file) stands for two on either side.
    /// </summary>
    internal static bool AreBuilt(IEnumerable<OptionFields> options, List<VariantFields> variants)
    {
        var named = options.Where(option => !string.IsNullOrWhiteSpace(option.Name)).ToList();
        return variants.TrueForAll(variant => variant.Options.Count == named.Count)
            && named.Index().All(one => ProductForm.Split(string.Join(',', variants.Select(variant => variant.Options[one.Index])))
                .ToHashSet().SetEquals(ProductForm.Split(one.Item.Values)));
    }
}
