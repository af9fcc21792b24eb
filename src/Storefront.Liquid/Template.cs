using System.Buffers;
using System.Text;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid;

/// <summary>
/// A parsed template. It never changes, so it can be kept and rendered by many threads at once.
/// </summary>
public sealed class Template
{
    private Reach? _reach;

    internal Template(string name, LiquidOptions options, Block body, TemplateFacts facts)
    {
        (Name, Options, Body) = (name, options, body);
        EncodesHtml = options.Encode == LiquidEncoding.Html;
        RootNames = facts.RootNames;
        Partials = [.. facts.Partials];
        Sections = [.. facts.Sections];
        SectionGroups = [.. facts.SectionGroups];
        HasDynamicPartials = facts.HasDynamicPartials;
        RendersBlocks = facts.RendersBlocks;
        ReadsClock = facts.ReadsClock;
        SchemaJson = facts.SchemaJson;
        Stylesheet = facts.Stylesheet.Length == 0 ? null : facts.Stylesheet.ToString();
        JavaScript = facts.JavaScript.Length == 0 ? null : facts.JavaScript.ToString();
        LayoutName = facts.LayoutName;
    }

    /// <summary>The name given to <see cref="Parse"/>; used in messages.</summary>
    public string Name { get; }

    /// <summary>The options it was parsed with.</summary>
    public LiquidOptions Options { get; }

    /// <summary>Variables the template itself reads and does not certainly set before; without those of its partials.</summary>
    public IReadOnlySet<string> RootNames { get; }

    /// <summary>Names given as text to <c>render</c> and <c>include</c>.</summary>
    public IReadOnlyList<string> Partials { get; }

    /// <summary>True when an <c>include</c> computes its name.</summary>
    public bool HasDynamicPartials { get; }

    /// <summary>Names given as text to <c>section</c>.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>Names given as text to <c>sections</c>.</summary>
    public IReadOnlyList<string> SectionGroups { get; }

    /// <summary>True when there is a <c>content_for</c>.</summary>
    public bool RendersBlocks { get; }

    /// <summary>True when what it makes may depend on the time of day: it has a <c>date</c>.</summary>
    public bool ReadsClock { get; }

    /// <summary>The text inside <c>schema</c>, as it was written; null when there is none. It is not checked.</summary>
    public string? SchemaJson { get; }

    /// <summary>The text inside <c>stylesheet</c>; null when there is none.</summary>
    public string? Stylesheet { get; }

    /// <summary>The text inside <c>javascript</c>; null when there is none.</summary>
    public string? JavaScript { get; }

    /// <summary>What <c>layout</c> says: null when it is not there, empty for <c>layout none</c>.</summary>
    public string? LayoutName { get; }

    internal Block Body { get; }

    /// <summary>Found out once: a template belongs to one host's snippets.</summary>
    internal Reach ReachWith(ITemplateHost? host) => _reach ??= Reach.Of(this, host);

    internal bool EncodesHtml { get; }

    /// <summary>Parses a template.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="name">Its name for messages, such as <c>sections/header.liquid</c>.</param>
    /// <param name="options">Filters, encoding, limits.</param>
    /// <exception cref="LiquidSyntaxException">It cannot be understood; says where and why.</exception>
    /// <exception cref="LiquidBudgetException">It is too long or nested too deeply.</exception>
    public static Template Parse(string source, string name, LiquidOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        return new TemplateParser(source, name, options ?? LiquidOptions.Default).Parse();
    }

    /// <summary>Renders a page into the buffer, as UTF-8. On an exception, part of the page may have been written.</summary>
    /// <exception cref="LiquidBudgetException">More than the budget allows.</exception>
    /// <exception cref="LiquidRenderException">Only when <see cref="RenderContext.Strict"/>.</exception>
    public void Render(RenderContext context, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        context.RenderPage(this, output);
    }

    /// <inheritdoc cref="Render(RenderContext, IBufferWriter{byte})"/>
    public string Render(RenderContext context)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        Render(context, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
