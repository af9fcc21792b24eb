using System.Text.Json;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Rendering;

/// <summary>
/// One template of one tenant, worked out once: its sections with their settings, and the names of all objects that any file
/// of the page reads.
/// </summary>
internal sealed class PagePlan
{
    /// <summary>Template and language.</summary>
    public required string Name { get; init; }

    public required ThemeFile Layout { get; init; }

    /// <summary>Sections of the template, in order, without hidden ones.</summary>
    public required Placed[] Sections { get; init; }

    /// <summary>Sections that layout and sections name themselves: <c>{% section 'header' %}</c>.</summary>
    public required Dictionary<string, Placed> Fixed { get; init; }

    public required HashSet<string> Names { get; init; }

    /// <summary>Settings that name an object which has to be loaded for each page.</summary>
    public required SettingLoad[] Loads { get; init; }
}

/// <summary>A section or block in its place.</summary>
internal sealed class Placed
{
    /// <summary>Its name in templates: <c>section</c> or <c>block</c>.</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    public required ThemeFile? File { get; init; }

    public required Dictionary<string, LiquidValue> Settings { get; init; }

    public required Placed[] Blocks { get; init; }

    /// <summary>Settings whose value is the name of an object.</summary>
    public required SettingLoad[] Loads { get; init; }

    /// <summary><c>section</c> or <c>block</c> as templates see it, when nothing in it depends on the request.</summary>
    public LiquidScope Scope { get; private set; } = new();

    public Placed Ready()
    {
        Scope = ScopeWith(Settings);
        return this;
    }

    public LiquidScope ScopeWith(IReadOnlyDictionary<string, LiquidValue> settings)
    {
        var value = LiquidValue.FromDrop(new PlacedDrop(Id, Type, settings, [.. Blocks.Select(block => block.Scope["block"])]));
        var scope = new LiquidScope();
        scope[Kind] = value;
        return scope;
    }

    /// <summary>This place and those inside.</summary>
    public IEnumerable<Placed> All() => Blocks.SelectMany(block => block.All()).Prepend(this);
}

/// <summary>A setting such as <c>collection: "winter"</c>, to be turned into the object.</summary>
internal sealed record SettingLoad(Placed Place, string Setting, string Type, string Value);
