namespace Storefront.Liquid.Values;

/// <summary>What a <see cref="LiquidValue"/> holds.</summary>
public enum LiquidKind : byte
{
    /// <summary>Nothing: undefined variables and members are nil, too.</summary>
    Nil,
    /// <summary>true or false.</summary>
    Bool,
    /// <summary>A 64-bit integer.</summary>
    Whole,
    /// <summary>A double.</summary>
    Real,
    /// <summary>An exact decimal handed over by the host.</summary>
    Exact,
    /// <summary>Plain text; encoded when it is output.</summary>
    Text,
    /// <summary>Trusted HTML; output as it is.</summary>
    Html,
    /// <summary>A point in time.</summary>
    Date,
    /// <summary>A range of integers such as (1..5).</summary>
    Range,
    /// <summary>A list of values.</summary>
    List,
    /// <summary>Something with members: a drop, a dictionary, a JSON object.</summary>
    Map,
    /// <summary>The literal <c>empty</c>.</summary>
    Empty,
    /// <summary>The literal <c>blank</c>.</summary>
    Blank,
}
