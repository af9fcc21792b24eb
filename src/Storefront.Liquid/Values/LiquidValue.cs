using System.Runtime.CompilerServices;

namespace Storefront.Liquid.Values;

/// <summary>
/// A value as templates see it. Numbers and booleans are held inside the struct, so nothing is boxed while rendering.
/// Host objects get in through <see cref="From"/> or the implicit conversions.
/// </summary>
public readonly partial struct LiquidValue
{
    private readonly object? _ref;
    private readonly long _bits;
    private readonly LiquidKind _kind;

    private LiquidValue(LiquidKind kind, object? reference, long bits)
    {
        _kind = kind;
        _ref = reference;
        _bits = bits;
    }

    /// <summary>nil, which is also <c>default(LiquidValue)</c>.</summary>
    public static LiquidValue Nil => default;
    internal static LiquidValue True => new(LiquidKind.Bool, null, 1);
    internal static LiquidValue False => new(LiquidKind.Bool, null, 0);
    internal static LiquidValue Empty => new(LiquidKind.Empty, null, 0);
    internal static LiquidValue Blank => new(LiquidKind.Blank, null, 0);
    internal static LiquidValue EmptyString => new(LiquidKind.Text, "", 0);

    /// <summary>What this value is.</summary>
    public LiquidKind Kind => _kind;

    /// <summary>True for nil.</summary>
    public bool IsNil => _kind == LiquidKind.Nil;

    /// <summary>Everything but nil and false is truthy.</summary>
    public bool IsTruthy => _kind != LiquidKind.Nil && (_kind != LiquidKind.Bool || _bits != 0);

    /// <summary>True for plain text and trusted HTML.</summary>
    public bool IsText => _kind is LiquidKind.Text or LiquidKind.Html;

    internal object? Reference => _ref;

    /// <summary>Text and numbers by what they say, everything else by being the same object.</summary>
    internal bool IsTheVery(LiquidValue other) => _kind == other._kind && _bits == other._bits
        && (ReferenceEquals(_ref, other._ref) || (_ref is string text && text.Equals(other._ref as string, StringComparison.Ordinal)));

    internal long Bits => _bits;
    internal double Double => BitConverter.Int64BitsToDouble(_bits);
    internal bool IsNumber => _kind is LiquidKind.Whole or LiquidKind.Real or LiquidKind.Exact;
    internal LiquidRange Range => Unsafe.As<LiquidRange>(_ref!);
    internal DateTimeOffset Date => (DateTimeOffset)_ref!;

    /// <summary>Plain text; null is nil.</summary>
    public static implicit operator LiquidValue(string? text) =>
        text is null ? default : new(LiquidKind.Text, text, 0);

    /// <summary>true or false.</summary>
    public static implicit operator LiquidValue(bool value) => new(LiquidKind.Bool, null, value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static implicit operator LiquidValue(int value) => new(LiquidKind.Whole, null, value);

    /// <summary>An integer.</summary>
    public static implicit operator LiquidValue(long value) => new(LiquidKind.Whole, null, value);

    /// <summary>A floating-point number.</summary>
    public static implicit operator LiquidValue(double value) =>
        new(LiquidKind.Real, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>An exact decimal.</summary>
    public static implicit operator LiquidValue(decimal value) => new(LiquidKind.Exact, value, 0);

    /// <summary>A point in time.</summary>
    public static implicit operator LiquidValue(DateTimeOffset value) => new(LiquidKind.Date, value, 0);

    /// <summary>Trusted HTML; null is nil.</summary>
    public static implicit operator LiquidValue(LiquidHtml? html) =>
        html is null ? default : new(LiquidKind.Html, html, 0);

    /// <summary>A list of values. The array must not be changed afterwards.</summary>
    public static implicit operator LiquidValue(LiquidValue[]? items) =>
        items is null ? default : new(LiquidKind.List, items, 0);

    /// <summary>An object with members; null is nil.</summary>
    public static LiquidValue FromDrop(ILiquidDrop? drop) => drop is null ? default : new(LiquidKind.Map, drop, 0);

    internal static LiquidValue FromRange(LiquidRange range) => new(LiquidKind.Range, range, 0);

    /// <summary>Text that the engine itself has already encoded.</summary>
    internal static LiquidValue SafeText(string text) => new(LiquidKind.Html, text, 0);

    internal static LiquidValue MapOf(object map) => new(LiquidKind.Map, map, 0);

    internal static LiquidValue ListOf(object list) => new(LiquidKind.List, list, 0);

    internal static LiquidValue Pair(LiquidValue key, LiquidValue value) => new[] { key, value };

    /// <summary>The text as templates would print it, without encoding.</summary>
    public override string ToString() => AsText();
}
