using System.Globalization;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Office;

/// <summary>What the variants that were there leave to those that are built of other options.</summary>
internal sealed class VariantHeirs(IReadOnlyList<VariantFields> before)
{
    private readonly List<LeftBehind> _left = [];

    /// <summary>Stock and numbers that belong to none of the new variants, or nobody knows to which.</summary>
    public IReadOnlyList<LeftBehind> Left => _left;

    /// <summary>One for each list of values: the same as before, the only heir of those that fit, or a new one with their prices.</summary>
    public List<VariantFields> Build(IReadOnlyList<IReadOnlyList<string>> wanted)
    {
        var same = wanted.Select(values => before.FirstOrDefault(variant => variant.Options.SequenceEqual(values))).ToList();
        var free = before.Except(same.OfType<VariantFields>()).ToList();
        var parents = wanted.Select((values, at) => same[at] is null ? free.FindAll(variant => Fits(variant.Options, values)) : []).ToList();
        var heirs = free.ToDictionary(variant => variant, variant => parents.Count(list => list.Contains(variant)));
        var pattern = before.Count > 0 ? before[0] : new VariantFields();
        var built = new List<VariantFields>();
        for (var at = 0; at < wanted.Count; at++)
        {
            built.Add(same[at] ?? (parents[at].Count > 0 && parents[at].TrueForAll(parent => heirs[parent] == 1)
                ? Inherit(parents[at], wanted[at])
                : Like(parents[at].FirstOrDefault() ?? pattern, wanted[at])));
        }

        foreach (var gone in free.Where(variant => heirs[variant] != 1 || !parents.Exists(list => list.Contains(variant) && list.TrueForAll(one => heirs[one] == 1))))
        {
            Leave(gone, stock: gone.Stock);
        }

        return built;
    }

    /// <summary>How many of those stored have values that none in the form has any more: saving deletes them.</summary>
    internal static int Gone(IEnumerable<(Guid Id, string Options)> stored, List<VariantFields> now)
    {
        var kept = now.Select(variant => variant.Id).ToHashSet();
        return stored.Where(row => !kept.Contains(row.Id)).Select(row => JsonText.Texts(row.Options).ToList())
            .Count(old => !now.Exists(variant => Fits(old, variant.Options)));
    }

    // „40“ and „40 / Braun“: an option was added or taken away.
    private static bool Fits(List<string> old, IReadOnlyList<string> values) => old.TrueForAll(values.Contains) || values.All(old.Contains);

    // The first lives on, with the pieces of all; what only one can have of the others stays behind.
    private VariantFields Inherit(List<VariantFields> parents, IReadOnlyList<string> values)
    {
        var (heir, others) = (parents[0], parents.Skip(1).ToList());
        var counts = parents.ConvertAll(parent => TypedCount.Read(parent.Stock, out var count) is null ? count : null);
        var isCounted = counts.TrueForAll(count => count is not null);
        others.ForEach(other => Leave(other, isCounted ? null : other.Stock));
        if (others.Count > 0 && isCounted)
        {
            heir.Stock = counts.Sum()?.ToString(CultureInfo.InvariantCulture);
        }

        heir.Options = [.. values];
        return heir;
    }

    private static VariantFields Like(VariantFields pattern, IReadOnlyList<string> values) => new()
    {
        Options = [.. values], Price = pattern.Price, ComparePrice = pattern.ComparePrice, Soft = pattern.Soft, ImageId = pattern.ImageId,
    };

    private void Leave(VariantFields gone, string? stock)
    {
        var left = new LeftBehind([.. gone.Options], stock?.Trim() is "0" ? null : stock, gone.Sku, gone.Gtin);
        if (!left.IsNothing)
        {
            _left.Add(left);
        }
    }
}

/// <summary>What could not be taken over from one variant.</summary>
internal sealed record LeftBehind(IReadOnlyList<string> Options, string? Stock, string? Sku, string? Gtin)
{
    public bool IsNothing => string.IsNullOrWhiteSpace(Stock + Sku + Gtin);
}
