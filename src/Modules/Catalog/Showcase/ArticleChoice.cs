using Storefront.Catalog.Products;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// What of an article is chosen: by the address, or because nothing else is left to choose. Nobody finds a size in the basket
/// that they have not seen.
/// </summary>
internal sealed record ArticleChoice
{
    private readonly IReadOnlyList<(VariantRow Variant, IReadOnlyList<string> Values)> _all;

    private ArticleChoice(
        IReadOnlyList<(VariantRow Variant, IReadOnlyList<string> Values)> all, IReadOnlyList<string?> asked, VariantRow? named)
    {
        var fitting = all.Where(one => Fits(one.Values, asked)).ToList();
        var there = fitting.Where(one => one.Variant.Stock.IsThere).ToList();
        _all = all;
        Values = asked;
        Impossible = fitting.Count == 0;
        Open = [.. (Impossible ? all : fitting).Select(one => one.Variant)];
        if (named is not null)
        {
            Variant = named;
        }
        else if (there.Count == 1 || fitting.Count == 1 || asked.Count == 0)
        {
            var only = (there.Count > 0 ? there : fitting)[0];
            (Variant, Values, ByItself) = (only.Variant, [.. only.Values], asked.Contains(null));
        }
        else
        {
            // One colour in all sizes is no question.
            Values = [.. asked.Select((value, index) => value ?? Same(fitting.Select(one => one.Values[index])))];
        }
    }

    /// <summary>Null while something is open.</summary>
    public VariantRow? Variant { get; }

    /// <summary>Nobody asked for it: it is the only one there is.</summary>
    public bool ByItself { get; }

    /// <summary>There is no variant with everything that was chosen.</summary>
    public bool Impossible { get; }

    /// <summary>By option; null where nothing is chosen.</summary>
    public IReadOnlyList<string?> Values { get; }

    /// <summary>What can still be meant.</summary>
    public IReadOnlyList<VariantRow> Open { get; }

    /// <param name="names">How many things are to be chosen.</param>
    /// <param name="variants">All of them.</param>
    /// <param name="variant">Id in the address.</param>
    /// <param name="asked">By option: the value in the address.</param>
    internal static ArticleChoice Of(int names, IReadOnlyList<VariantRow> variants, string? variant, IReadOnlyDictionary<int, string> asked)
    {
        var all = variants.Select(row => (row, JsonText.Texts(row.Options))).ToList();
        var named = Guid.TryParse(variant, out var id) ? all.Find(one => one.row.Id == id) : default;
        return named.row is not null
            ? new ArticleChoice(all, [.. named.Item2], named.row)
            : new ArticleChoice(all, [.. Enumerable.Range(0, names).Select(index => Offered(all.Select(one => one.Item2[index]), asked.GetValueOrDefault(index)))], null);
    }

    /// <summary>What can be chosen of an option, in the order of the variants.</summary>
    internal IEnumerable<string> ValuesOf(int option) => _all.Select(one => one.Values[option]).Distinct();

    /// <summary>Whether a value is there together with what else is chosen.</summary>
    internal bool IsThere(IReadOnlyList<string?> wanted) => _all.Any(one => one.Variant.Stock.IsThere && Fits(one.Values, wanted));

    private static string? Offered(IEnumerable<string> values, string? asked) => asked is not null && values.Contains(asked) ? asked : null;

    private static string? Same(IEnumerable<string> values) => values.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static bool Fits(IReadOnlyList<string> values, IReadOnlyList<string?> wanted)
    {
        for (var index = 0; index < wanted.Count; index++)
        {
            if (wanted[index] is { } value && values[index] != value)
            {
                return false;
            }
        }

        return true;
    }
}
