namespace Storefront.Liquid.Rendering;

internal enum Interrupt : byte
{
    None,
    Break,
    Continue,
}

/// <summary>What belongs to the template being rendered, and is put back when it is done.</summary>
internal struct Frame
{
    public Template Template;
    public int StackBase;
    public int LocalsBase;
    public Registers? Registers;
    public LoopState? Loop;
    public ScopeLink? Scope;
}
