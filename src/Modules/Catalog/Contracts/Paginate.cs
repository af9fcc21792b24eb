using System.Globalization;
using Storefront.Liquid;
using Storefront.Liquid.Values;

namespace Storefront.Catalog.Contracts;

/// <summary><c>paginate</c> in templates.</summary>
public sealed record Paginate : ILiquidDrop
{
    public int Page { get; private init; }

    public int Pages { get; private init; }

    public string? PreviousUrl { get; private init; }

    public string? NextUrl { get; private init; }

    public IReadOnlyList<PaginatePart> Parts { get; private init; } = [];

    /// <param name="page">From 1.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="url">The address of a page; page 1 should be the plain one.</param>
    public static Paginate Of(int page, int pages, Func<int, string> url) => new()
    {
        Page = page,
        Pages = pages,
        PreviousUrl = page > 1 ? url(page - 1) : null,
        NextUrl = page < pages ? url(page + 1) : null,
        Parts = [.. Shown(page, pages).Select(number => number == 0
            ? new PaginatePart("…", null, false)
            : new PaginatePart(number.ToString(CultureInfo.InvariantCulture), number == page ? null : url(number), number == page))],
    };

    // First, last and the neighbours; 0 stands for what is left out.
    private static IEnumerable<int> Shown(int page, int pages)
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, Math.Max(pages, 1)).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 2))
        {
            if (number > last + 1)
            {
                yield return 0;
            }

            yield return last = number;
        }
    }
}

public sealed record PaginatePart(string Title, string? Url, bool Current) : ILiquidDrop;

/// <summary>A way to order a list.</summary>
public sealed record SortOption(string Value, string Label, bool Selected) : ILiquidDrop;
