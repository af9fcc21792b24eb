using Microsoft.AspNetCore.Http;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Search;

/// <summary>What somebody asks the portal. Everything that makes no sense is left out, never refused.</summary>
internal sealed record SearchQuestion
{
    public const int LongestText = 100;
    public const int PerPage = 24;
    private const int LastPage = 42;

    public string Text { get; init; } = "";

    public bool Open { get; init; }

    public bool PickupToday { get; init; }

    public bool InStock { get; init; }

    public bool OnOffer { get; init; }

    /// <summary>Id or title of a branch.</summary>
    public string? Branch { get; init; }

    /// <summary>Name of the shop in addresses.</summary>
    public string? Shop { get; init; }

    public PriceRange? Price { get; init; }

    public SearchOrder Order { get; init; }

    public Place? Near { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The query parameters a page depends on.</summary>
    public static string[] Keys { get; } = ["q", "open", "pickup", "stock", "offer", "branch", "shop", "price", "sort", "near"];

    public bool IsNarrowed => Open || PickupToday || InStock || OnOffer || Branch is not null || Shop is not null || Price is not null;

    /// <summary>More was typed than is asked; the address that is shown says what was.</summary>
    public static bool IsCut(IQueryCollection query) => query["q"].ToString().Trim().Length > LongestText;

    public static SearchQuestion Read(IQueryCollection query) => new()
    {
        Text = Short(query["q"]),
        Open = query["open"] == "1",
        PickupToday = query["pickup"] == "today",
        InStock = query["stock"] == "1",
        OnOffer = query["offer"] == "1",
        Branch = Word(query["branch"]),
        Shop = Word(query["shop"]),
        Price = PriceRange.Find(query["price"]),
        Order = query["sort"].ToString() switch
        {
            "newest" => SearchOrder.Newest,
            "price" => SearchOrder.PriceUp,
            "price-down" => SearchOrder.PriceDown,
            "near" => SearchOrder.Near,
            _ => SearchOrder.Best,
        },
        Near = Place.Read(query["near"]),
        Page = int.TryParse(query["page"], out var page) ? Math.Clamp(page, 1, LastPage) : 1,
    };

    /// <summary>The same words without anything that narrows them.</summary>
    public SearchQuestion Widest() => new() { Text = Text, Order = Order, Near = Near };

    /// <summary>The address of this question below <paramref name="path"/>; the plain one when nothing is asked.</summary>
    public string Url(string path)
    {
        var parts = Parameters().Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    private IEnumerable<(string Name, string Value)> Parameters()
    {
        (string Name, string? Value)[] all =
        [
            ("q", Text.Length > 0 ? Text : null),
            ("open", Open ? "1" : null),
            ("pickup", PickupToday ? "today" : null),
            ("stock", InStock ? "1" : null),
            ("offer", OnOffer ? "1" : null),
            ("branch", Branch),
            ("shop", Shop),
            ("price", Price?.Name),
            ("sort", Order.Word()),
            ("near", Near is { } place ? FormattableString.Invariant($"{place.Latitude:0.###},{place.Longitude:0.###}") : null),
            ("page", Page > 1 ? FormattableString.Invariant($"{Page}") : null),
        ];
        return all.Where(part => part.Value is not null).Select(part => (part.Name, part.Value!));
    }

    private static string Short(string? text)
    {
        // A zero belongs to no word; no page may hold one.
        return (text ?? "").Replace("\0", "", StringComparison.Ordinal).Trim().AtMost(LongestText);
    }

    private static string? Word(string? text) => Short(text) is { Length: > 0 } word ? word : null;
}

internal enum SearchOrder
{
    Best,
    Newest,
    PriceUp,
    PriceDown,
    Near,
}

internal static class SearchOrders
{
    /// <summary>As addresses say it; null for the usual order.</summary>
    public static string? Word(this SearchOrder order) => order switch
    {
        SearchOrder.Newest => "newest",
        SearchOrder.PriceUp => "price",
        SearchOrder.PriceDown => "price-down",
        SearchOrder.Near => "near",
        _ => null,
    };
}

/// <summary>A range of prices in cents, the upper end not included.</summary>
internal sealed record PriceRange(string Name, long From, long To)
{
    public static IReadOnlyList<PriceRange> All { get; } =
    [
        new("0-10", 0, 10_00), new("10-25", 10_00, 25_00), new("25-50", 25_00, 50_00), new("50-100", 50_00, 100_00),
        new("100-", 100_00, long.MaxValue),
    ];

    public static PriceRange? Find(string? name) => All.FirstOrDefault(range => range.Name == name);

    public bool Holds(long cents) => From <= cents && cents < To;
}
