using System.Collections.Frozen;
using System.Text;
using Storefront.Liquid.Nodes;

namespace Storefront.Liquid.Parsing;

/// <summary>What is learned about a template while it is parsed, so that a host can prepare for it.</summary>
internal sealed class TemplateFacts
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _certainlySet = new(StringComparer.Ordinal);
    private readonly List<string> _loopVariables = [];

    public IReadOnlySet<string> RootNames => _read.ToFrozenSet(StringComparer.Ordinal);
    public HashSet<string> Partials { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Sections { get; } = new(StringComparer.Ordinal);
    public HashSet<string> SectionGroups { get; } = new(StringComparer.Ordinal);
    public bool HasDynamicPartials { get; set; }
    public bool RendersBlocks { get; set; }
    public bool ReadsClock { get; set; }
    public string? SchemaJson { get; set; }
    public StringBuilder Stylesheet { get; } = new();
    public StringBuilder JavaScript { get; } = new();
    public string? LayoutName { get; set; }
    public LoopMemory LoopMemory { get; } = new();

    /// <summary>How often <c>forloop</c> may have been read so far; includes may read it, too.</summary>
    public int LoopReads { get; private set; }

    public void Read(string name)
    {
        if (name == "forloop")
            LoopReads++;
        if (!_loopVariables.Contains(name) && !_certainlySet.Contains(name))
            _read.Add(name);
    }

    public void MayReadLoop() => LoopReads++;

    public void SetAlways(string name) => _certainlySet.Add(name);

    public int EnterLoop(string variable, string loopName)
    {
        _loopVariables.Add(variable);
        _loopVariables.Add(loopName);
        return LoopReads;
    }

    public void LeaveLoop() => _loopVariables.RemoveRange(_loopVariables.Count - 2, 2);
}
