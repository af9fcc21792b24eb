using Storefront.Liquid.Values;

namespace Storefront.Liquid;

/// <summary>How output is encoded.</summary>
public enum LiquidEncoding
{
    /// <summary>&amp; &lt; &gt; " ' become entities, unless the value is <see cref="LiquidHtml"/>. The default.</summary>
    Html,
    /// <summary>Nothing is encoded: for plain-text mail and tests.</summary>
    None,
}

/// <summary>How exact the parser is.</summary>
public enum LiquidSyntax
{
    /// <summary>Everything that cannot be understood is an error. The default.</summary>
    Strict,
    /// <summary>Superfluous words after the values of <c>when</c> are ignored, as older engines do.</summary>
    Lenient,
}

/// <summary>
/// What templates are parsed with: filters, encoding, limits. Make one, register the filters, keep it; it must not be
/// changed once templates have been parsed with it, and is then safe to share between threads.
/// </summary>
public sealed class LiquidOptions
{
    /// <summary>Standard filters, HTML encoding, default budget, UTC.</summary>
    public static LiquidOptions Default { get; } = new() { Filters = new LiquidFilters(isShared: true) };

    /// <summary>How output is encoded.</summary>
    public LiquidEncoding Encode { get; init; } = LiquidEncoding.Html;

    /// <summary>How exact the parser is.</summary>
    public LiquidSyntax Syntax { get; init; } = LiquidSyntax.Strict;

    /// <summary>Limits while parsing, and while rendering unless the context brings its own.</summary>
    public LiquidBudget Budget { get; init; } = LiquidBudget.Default;

    /// <summary>Time zone of the <c>date</c> filter.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The standard filters, and those the host adds.</summary>
    public LiquidFilters Filters { get; private init; } = new();
}
