using Storefront.Bench.Load;

namespace Storefront.Bench.Report;

/// <summary>One kind of request under load.</summary>
/// <param name="Name">What was asked for.</param>
/// <param name="Load">What it cost.</param>
/// <param name="Note">How it was asked.</param>
internal sealed record RequestRow(string Name, Load.Load Load, string Note = "");

/// <summary>One figure, and what it should be.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">The figure in words.</param>
/// <param name="Target">What it should be, or null when it is only told.</param>
/// <param name="Met">Whether it is.</param>
internal sealed record Finding(string Name, string Measured, string? Target = null, bool Met = true);

/// <summary>Everything one run has found.</summary>
internal sealed class Findings
{
    private readonly List<RequestRow> _requests = [];
    private readonly List<Finding> _figures = [];
    private readonly List<string> _missing = [];

    public IReadOnlyList<RequestRow> Requests => _requests;

    public IReadOnlyList<Finding> Figures => _figures;

    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The limit, once it is known.</summary>
    public Load.Load? Bare { get; private set; }

    public Load.Load Add(string name, Load.Load load, string note = "")
    {
        _requests.Add(new RequestRow(name, load, note));
        Console.WriteLine(Lines.Of(_requests[^1], Bare));
        return load;
    }

    public void AddLimit(string name, Load.Load load, string note)
    {
        Bare = load;
        Add(name, load, note);
    }

    public void Add(string name, string measured, string? target = null, bool met = true)
    {
        _figures.Add(new Finding(name, measured, target, met));
        Console.WriteLine(Lines.Of(_figures[^1]));
    }

    public void Lacks(string section, Exception trouble)
    {
        _missing.Add($"{section}: {trouble.Message}");
        Console.WriteLine($"{section} could not be measured. {trouble}");
    }
}
