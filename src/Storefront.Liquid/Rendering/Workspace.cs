using System.Buffers;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

/// <summary>The memory a render works in. One is kept per thread, so that a render allocates next to nothing.</summary>
internal sealed class Workspace
{
    private const int MostArgumentsKept = 256;
    [ThreadStatic] private static Workspace? _spare;

    public readonly Utf8Output Output = new();
    public readonly Variables Stack = new();
    public readonly Variables Locals = new();
    public LiquidValue[] Arguments = new LiquidValue[32];
    public int ArgumentTop;

    public static Workspace Take(IBufferWriter<byte> target, long outputLimit)
    {
        var workspace = _spare ?? new Workspace();
        _spare = null;
        workspace.Output.Begin(target, outputLimit);
        return workspace;
    }

    public void Return()
    {
        Output.Reset();
        Stack.Reset();
        Locals.Reset();
        if (Arguments.Length > MostArgumentsKept)
            Arguments = new LiquidValue[32];
        Array.Clear(Arguments);
        ArgumentTop = 0;
        _spare = this;
    }

    public int Reserve(int arguments)
    {
        var start = ArgumentTop;
        ArgumentTop += arguments;
        if (ArgumentTop > Arguments.Length)
            Array.Resize(ref Arguments, Math.Max(Arguments.Length * 2, ArgumentTop));
        return start;
    }
}
