using System.Buffers;

namespace Storefront.Liquid.Rendering;

public sealed partial class RenderContext
{
    internal void RenderPage(Template template, IBufferWriter<byte> output)
    {
        if (_work is not null)
            throw new InvalidOperationException("This context is rendering already. Use RenderContext.Render inside a render.");
        StartBudget(template.Options);
        _work = Workspace.Take(output, Budget.MaxOutputBytes);
        try
        {
            RenderIsolated(template);
            _work.Output.End(template.Name);
        }
        finally
        {
            _work.Return();
            _work = null;
            _frame = default;
        }
    }

    /// <summary>Renders with variables of its own: <c>render</c>, sections, blocks.</summary>
    /// <param name="localsBase">Where its variables start, if arguments have been made variables already.</param>
    internal void RenderIsolated(Template template, LiquidScope? scope = null, int? localsBase = null)
    {
        var (outer, interrupt) = (_frame, _interrupt);
        Enter();
        try
        {
            _frame = new Frame
            {
                Template = template,
                StackBase = Work.Stack.Count,
                LocalsBase = localsBase ?? Work.Locals.Count,
                Scope = scope is null ? outer.Scope : new ScopeLink(scope, outer.Scope),
            };
            _interrupt = Interrupt.None;
            template.Body.Render(this);
        }
        finally
        {
            Work.Locals.CutTo(Math.Min(_frame.LocalsBase, Work.Locals.Count));
            _frame = outer;
            _interrupt = interrupt;
            _depth--;
        }
    }

    /// <summary>Renders with the variables of the caller: <c>include</c>.</summary>
    internal void RenderShared(Template template)
    {
        var outer = _frame.Template;
        Enter();
        try
        {
            _frame.Template = template;
            template.Body.Render(this);
        }
        finally
        {
            _frame.Template = outer;
            _depth--;
        }
    }

    private void Enter()
    {
        if (++_depth <= Budget.MaxRenderDepth)
            return;
        _depth--;
        throw new LiquidBudgetException($"more than {Budget.MaxRenderDepth} templates inside each other; does one render itself?");
    }
}
