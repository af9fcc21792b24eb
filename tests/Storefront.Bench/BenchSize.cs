namespace Storefront.Bench;

/// <summary>How large the town is and how long each row is measured.</summary>
internal sealed record BenchSize
{
    public bool Quick { get; init; }

    public int Shops { get; init; } = 1_000;

    public int ArticlesPerShop { get; init; } = 100;

    /// <summary>Sizes of the directory at which one page is compared; the middle one is the town itself.</summary>
    public int FewShops { get; init; } = 10;

    public int ManyShops { get; init; } = 5_000;

    public int Seconds { get; init; } = 5;

    /// <summary>Of one round of warming up; rounds follow until a request gets no cheaper.</summary>
    public int WarmUpSeconds { get; init; } = 5;

    public int Checkouts { get; init; } = 1_500;

    public int ImportedArticles { get; init; } = 10_000;

    /// <summary>Where to keep the town for the next run; null: in a temporary folder.</summary>
    public string? Keep { get; init; }

    /// <summary>Rows to measure, all when empty: for trying one thing.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public static BenchSize From(string[] args)
    {
        var keep = args.FirstOrDefault(arg => arg.StartsWith("--keep=", StringComparison.Ordinal))?["--keep=".Length..];
        string[] only = [.. args.Where(arg => arg != "--quick" && !arg.StartsWith("--keep=", StringComparison.Ordinal))];
        return args.Contains("--quick")
            ? new BenchSize
            {
                Quick = true, Shops = 50, ArticlesPerShop = 40, ManyShops = 250, Seconds = 2, WarmUpSeconds = 3, Checkouts = 100,
                ImportedArticles = 1_000, Keep = keep, Only = only,
            }
            : new BenchSize { Keep = keep, Only = only };
    }
}
