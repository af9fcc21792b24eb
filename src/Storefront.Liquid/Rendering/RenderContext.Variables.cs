using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

public sealed partial class RenderContext
{
    private Workspace? _work;
    private Frame _frame;
    internal Interrupt _interrupt;

    internal Workspace Work => _work!;
    internal Utf8Output Output => (_work ?? throw new InvalidOperationException("Nothing is being rendered.")).Output;
    internal bool EncodesHtml => _frame.Template.EncodesHtml;
    internal Registers Registers => _frame.Registers ??= new Registers();

    internal LoopState? Loop
    {
        get => _frame.Loop;
        set => _frame.Loop = value;
    }

    internal bool TryFind(string name, out LiquidValue value)
    {
        if (_work is { } work)
        {
            var index = work.Stack.IndexOf(name, _frame.StackBase);
            if (index >= 0)
            {
                value = work.Stack.At(index);
                return true;
            }
            index = work.Locals.IndexOf(name, _frame.LocalsBase);
            if (index >= 0)
            {
                value = work.Locals.At(index);
                return true;
            }
        }
        return TryFindOutside(name, out value);
    }

    private bool TryFindOutside(string name, out LiquidValue value)
    {
        if (_frame.Registers is { } registers && registers.Counters.TryGetValue(name, out var counter))
        {
            value = counter;
            return true;
        }
        for (var link = _frame.Scope; link is not null; link = link.Outer)
        {
            if (link.Scope.TryGet(name, out value))
                return true;
        }
        return _globals.TryGetValue(name, out value) || (Fallback is not null && Fallback.TryGet(name, out value));
    }

    internal void Assign(string name, LiquidValue value)
    {
        var locals = Work.Locals;
        var index = locals.IndexOf(name, _frame.LocalsBase);
        if (index >= 0)
        {
            locals.At(index) = value;
            return;
        }
        if (locals.Count - _frame.LocalsBase >= Budget.MaxVariables)
            throw new LiquidBudgetException($"more than {Budget.MaxVariables} variables");
        locals.Push(name, value);
    }

    internal void CheckRegisters()
    {
        if (_frame.Registers is { } registers && registers.Count > Budget.MaxVariables)
            throw new LiquidBudgetException($"more than {Budget.MaxVariables} counters and cycles");
    }

    /// <summary>Should a problem at this place end the render? If not, it is noted.</summary>
    internal bool Survives(LiquidException error)
    {
        if (Strict || error is not LiquidRenderException)
            return false;
        Note(error);
        return true;
    }

    internal void NoteUnknownName(string name, int line)
    {
        if (NoteUnknown)
            Note($"there is no '{name}' here", line);
    }
}
