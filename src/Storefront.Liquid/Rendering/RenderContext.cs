using System.Globalization;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

/// <summary>
/// One page being rendered: its variables, its limits, its host. Made for one render and used by one thread. Sections,
/// blocks and snippets inside the page share it.
/// </summary>
public sealed partial class RenderContext(
    ITemplateHost? host = null, TimeProvider? clock = null, LiquidBudget? budget = null)
{
    private const int MostDiagnostics = 200;
    private readonly Dictionary<string, LiquidValue> _globals = new(16, StringComparer.Ordinal);
    private List<LiquidDiagnostic>? _diagnostics;

    /// <summary>Answers partials, sections and blocks; null when there are none.</summary>
    public ITemplateHost? Host { get; } = host;

    /// <summary>The clock of <c>'now' | date</c> and of the time limit.</summary>
    public TimeProvider Clock { get; } = clock ?? TimeProvider.System;

    /// <summary>Asked for names that were not <see cref="Set(string, object?)"/>, so that the host can load late.</summary>
    public ILiquidDynamic? Fallback { get; set; }

    /// <summary>Whatever the host's filters and <see cref="ITemplateHost"/> need; templates cannot see it.</summary>
    public object? State { get; set; }

    /// <summary>Names of months and days in the <c>date</c> filter. Numbers are never formatted by it.</summary>
    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    /// <summary>
    /// True: a problem such as a division by zero throws <see cref="LiquidRenderException"/>. False (live pages): that
    /// tag renders nothing and the problem is noted in <see cref="Diagnostics"/>.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>True: unknown variables and members are noted, too (theme editor).</summary>
    public bool NoteUnknown { get; set; }

    /// <summary>Ends the render when cancelled.</summary>
    public CancellationToken Cancelled { get; set; }

    /// <summary>What was wrong, with template and line; at most 200 entries.</summary>
    public IReadOnlyList<LiquidDiagnostic> Diagnostics => _diagnostics ?? (IReadOnlyList<LiquidDiagnostic>)[];

    /// <summary>Options of the template being rendered.</summary>
    public LiquidOptions Options => _frame.Template?.Options ?? LiquidOptions.Default;

    /// <summary>Name of the template being rendered.</summary>
    public string TemplateName => _frame.Template?.Name ?? "";

    /// <summary>Gives the page a variable that every template of the page can read.</summary>
    public void Set(string name, LiquidValue value) => _globals[name] = value;

    /// <inheritdoc cref="Set(string, LiquidValue)"/>
    public void Set(string name, object? value) => _globals[name] = LiquidValue.From(value);

    /// <summary>Reads a variable as the template being rendered would; nil when it is not there.</summary>
    public LiquidValue Find(string name) => TryFind(name, out var value) ? value : default;

    /// <summary>
    /// Renders another template at this place, from inside <see cref="ITemplateHost"/>. It starts with no variables but
    /// those of the page and of the scope; output, limits and depth are shared.
    /// </summary>
    public void Render(Template template, LiquidScope? scope = null)
    {
        if (_work is null)
            throw new InvalidOperationException("Render(Template) is for use inside a render. Start with Template.Render.");
        RenderIsolated(template, scope);
    }

    /// <summary>
    /// Like <see cref="Render"/>, but a template that fails or uses up <see cref="LiquidBudget.MaxSectionSteps"/> leaves
    /// no output, and the error is given back instead of thrown. Running out of time or memory still ends the page.
    /// </summary>
    public bool TryRender(Template template, LiquidScope? scope, out LiquidException? error)
    {
        var work = _work ?? throw new InvalidOperationException("TryRender is for use inside a render.");
        var (stack, locals, arguments) = (work.Stack.Count, work.Locals.Count, work.ArgumentTop);
        var (stepLimit, held) = (_stepLimit, work.Output.Held);
        var mark = work.Output.Hold();
        error = null;
        try
        {
            _stepLimit = Math.Min(_stepLimit, _steps + Budget.MaxSectionSteps);
            Render(template, scope);
        }
        catch (LiquidException problem)
        {
            error = problem;
            work.Output.TakeBack(mark);
            work.Stack.CutTo(stack);
            work.Locals.CutTo(locals);
            work.ArgumentTop = arguments;
            _interrupt = Interrupt.None;
            Note(problem);
        }
        finally
        {
            _stepLimit = stepLimit;
            work.Output.Held = held;
        }
        Look();
        return error is null;
    }

    /// <summary>Writes trusted UTF-8 to the page.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> utf8) => Output.WriteUtf8(utf8);

    /// <summary>Writes text to the page, encoded as the options say.</summary>
    public void WriteText(string text)
    {
        if (Options.Encode == LiquidEncoding.Html)
            Output.WriteEncoded(text);
        else
            Output.WriteText(text);
    }

    /// <summary>Notes something the theme author should know.</summary>
    public void Note(string problem, int line = 0) => Note(new LiquidDiagnostic(TemplateName, line, problem));

    private void Note(LiquidException error) => Note(new LiquidDiagnostic(error.TemplateName, error.Line, error.Problem));

    private void Note(LiquidDiagnostic diagnostic)
    {
        _diagnostics ??= [];
        if (_diagnostics.Count < MostDiagnostics)
            _diagnostics.Add(diagnostic);
    }
}
