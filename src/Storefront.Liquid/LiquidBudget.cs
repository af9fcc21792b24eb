using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid;

/// <summary>What a template may cost. The defaults fit a large shop page many times over.</summary>
public sealed record LiquidBudget
{
    /// <summary>The defaults.</summary>
    public static LiquidBudget Default { get; } = new();

    /// <summary>Characters of source text that are parsed at all.</summary>
    public int MaxSourceCharacters { get; init; } = 512 * 1024;

    /// <summary>Blocks inside blocks while parsing (never more than 200).</summary>
    public int MaxNesting { get; init; } = 64;

    /// <summary>Brackets inside brackets in an expression (never more than 100).</summary>
    public int MaxExpressionDepth { get; init; } = 24;

    /// <summary>Tags, outputs, loop rounds and filters of one render; long texts and lists count for more than one.</summary>
    public long MaxSteps { get; init; } = 2_000_000;

    /// <summary>Steps of one <see cref="RenderContext.TryRender"/>, so that one section cannot use up the page.</summary>
    public long MaxSectionSteps { get; init; } = 1_000_000;

    /// <summary>Bytes of output of one render.</summary>
    public long MaxOutputBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Characters of one text.</summary>
    public int MaxStringCharacters { get; init; } = 1024 * 1024;

    /// <summary>Items of one list made by a template.</summary>
    public int MaxListItems { get; init; } = 20_000;

    /// <summary>Integers in one range such as (1..5).</summary>
    public int MaxRangeLength { get; init; } = 10_000;

    /// <summary>Bytes that texts and lists made by one render may take, added up.</summary>
    public long MaxMemoryBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Variables a template may hold at the same time.</summary>
    public int MaxVariables { get; init; } = 500;

    /// <summary><c>render</c>, <c>include</c>, sections and blocks inside each other.</summary>
    public int MaxRenderDepth { get; init; } = 24;

    /// <summary>Time one render may take; zero or less means no limit. Looked at every few hundred steps.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(5);
}
