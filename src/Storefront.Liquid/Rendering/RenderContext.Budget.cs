using System.Runtime.CompilerServices;

namespace Storefront.Liquid.Rendering;

public sealed partial class RenderContext
{
    private const int StepsBetweenLooks = 256;
    private long _steps;
    private long _nextLook;
    private long _stepLimit;
    private long _memory;
    private long _startedAt;
    private int _depth;
    private LiquidBudget? _budget = budget;

    /// <summary>The limits of this render.</summary>
    public LiquidBudget Budget => _budget ?? LiquidBudget.Default;

    /// <summary>Steps taken so far.</summary>
    public long Steps => _steps;

    private void StartBudget(LiquidOptions options)
    {
        _budget ??= options.Budget;
        (_steps, _memory, _depth, _nextLook) = (0, 0, 0, 0);
        _stepLimit = Budget.MaxSteps;
        _startedAt = Clock.GetTimestamp();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step()
    {
        if (++_steps >= _nextLook)
            Look();
    }

    /// <summary>Work that is more than one step, such as going through a long text.</summary>
    internal void Charge(long steps)
    {
        _steps += steps;
        if (_steps >= _nextLook)
            Look();
    }

    private void Look()
    {
        if (_steps > _stepLimit)
            throw new LiquidBudgetException($"more than {_stepLimit} steps; is there a loop inside a loop?");
        if (Budget.MaxTime > TimeSpan.Zero && Clock.GetElapsedTime(_startedAt) > Budget.MaxTime)
            throw new LiquidBudgetException($"took longer than {Budget.MaxTime.TotalSeconds:0.###} seconds");
        Cancelled.ThrowIfCancellationRequested();
        _nextLook = Math.Min(_steps + StepsBetweenLooks, _stepLimit + 1);
    }

    /// <summary>A text the template has made. Its length, its memory and the work behind it are counted.</summary>
    internal string Made(string text)
    {
        Reserve(text.Length);
        return text;
    }

    /// <summary>Counts a text before it is made.</summary>
    internal void Reserve(long characters)
    {
        if (characters > Budget.MaxStringCharacters)
            throw new LiquidBudgetException($"a text longer than {Budget.MaxStringCharacters} characters");
        Remember(32 + (characters * 2));
        if (characters > 64)
            Charge(characters >> 6);
    }

    /// <summary>Counts a list before it is made.</summary>
    internal void ReserveList(long items)
    {
        if (items > Budget.MaxListItems)
            throw new LiquidBudgetException($"a list of more than {Budget.MaxListItems} items");
        Remember(32 + (items * 24));
        Charge(items >> 2);
    }

    private void Remember(long bytes)
    {
        if ((_memory += bytes) > Budget.MaxMemoryBytes)
            throw new LiquidBudgetException($"texts and lists of more than {Budget.MaxMemoryBytes} bytes");
    }

    internal static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new LiquidBudgetException("nested too deeply");
    }
}
