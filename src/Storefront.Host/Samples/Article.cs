namespace Storefront.Host.Samples;

/// <summary>An article before anybody sells it.</summary>
internal sealed record Article
{
    public required string Handle { get; init; }

    public required string Title { get; init; }

    public required string Vendor { get; init; }

    /// <summary>What there is to say of it, in plain words.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>HTML.</summary>
    public string Description => string.Concat(Paragraphs.Select(words => $"<p>{words.Replace("&", "&amp;", StringComparison.Ordinal)}</p>"));

    public required int TaxRate { get; init; }

    public string? Measure { get; init; }

    public int Amount { get; init; }

    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>One row of option values for each variant; one empty row without options.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Variants { get; init; }

    public required int Cents { get; init; }

    /// <summary>Announced as reduced from this price.</summary>
    public int? FormerCents { get; init; }

    public required int Stock { get; init; }

    public required string Collection { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Details { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}
