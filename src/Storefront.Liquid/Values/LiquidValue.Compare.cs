namespace Storefront.Liquid.Values;

public readonly partial struct LiquidValue
{
    /// <summary>Equality as <c>==</c> has it in templates: 1 equals 1.0, '1' does not equal 1.</summary>
    public bool LiquidEquals(LiquidValue other) => SameAs(other, 0);

    private bool SameAs(LiquidValue other, int depth)
    {
        if (_kind is LiquidKind.Empty or LiquidKind.Blank)
            return _kind == other._kind || other.Is(_kind);
        if (other._kind is LiquidKind.Empty or LiquidKind.Blank)
            return Is(other._kind);
        if (IsNumber && other.IsNumber)
            return Order(this, other) == 0;
        if (IsText && other.IsText)
            return string.Equals(AsText(), other.AsText(), StringComparison.Ordinal);
        if (_kind != other._kind)
            return false;
        return _kind switch
        {
            LiquidKind.Nil => true,
            LiquidKind.Bool => _bits == other._bits,
            LiquidKind.Date => Date == other.Date,
            LiquidKind.Range => Range == other.Range,
            LiquidKind.List => SameItems(this, other, depth),
            _ => Equals(_ref, other._ref),
        };
    }

    private static bool SameItems(LiquidValue left, LiquidValue right, int depth)
    {
        if (ReferenceEquals(left._ref, right._ref))
            return true;
        var (a, b) = (ListView.Of(left), ListView.Of(right));
        if (a.Count != b.Count || depth > DeepestList)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!a[i].SameAs(b[i], depth + 1))
                return false;
        }
        return true;
    }

    private bool Is(LiquidKind emptyOrBlank) => _kind switch
    {
        LiquidKind.Text or LiquidKind.Html => emptyOrBlank == LiquidKind.Empty
            ? AsText().Length == 0
            : string.IsNullOrWhiteSpace(AsText()),
        LiquidKind.List => ListView.Of(this).Count == 0,
        LiquidKind.Map => Members.Count(_ref!) == 0,
        LiquidKind.Nil => emptyOrBlank == LiquidKind.Blank,
        LiquidKind.Bool => emptyOrBlank == LiquidKind.Blank && _bits == 0,
        _ => false,
    };

    /// <summary>
    /// Order of two numbers, texts or dates; null when they have none (nil, lists …).
    /// </summary>
    /// <exception cref="LiquidRenderException">Text compared with a number.</exception>
    internal static int? Compare(LiquidValue left, LiquidValue right)
    {
        if (left.IsNumber && right.IsNumber)
            return Order(left, right);
        if (left.IsText && right.IsText)
            return string.CompareOrdinal(left.AsText(), right.AsText());
        if (left._kind == LiquidKind.Date && right._kind == LiquidKind.Date)
            return left.Date.CompareTo(right.Date);
        if ((left.IsText && right.IsNumber) || (left.IsNumber && right.IsText))
            throw new LiquidRenderException("text and a number have no order; one of them must be converted first");
        return null;
    }

    private static int Order(LiquidValue left, LiquidValue right)
    {
        if (left._kind == LiquidKind.Whole && right._kind == LiquidKind.Whole)
            return left._bits.CompareTo(right._bits);
        return Numbers.TryDecimal(left, out var a) && Numbers.TryDecimal(right, out var b)
            ? a.CompareTo(b)
            : Numbers.ToDouble(left).CompareTo(Numbers.ToDouble(right));
    }

    /// <summary>Does this contain that? Text in text, item in list, name in map.</summary>
    internal bool Contains(LiquidValue part)
    {
        if (!part.IsTruthy)
            return false;
        switch (_kind)
        {
            case LiquidKind.Text or LiquidKind.Html:
                return AsText().Contains(part.AsText(), StringComparison.Ordinal);
            case LiquidKind.Map:
                return Members.TryGet(_ref!, part.AsText(), out _);
            case LiquidKind.Range:
                return part._kind == LiquidKind.Whole && part._bits >= Range.First && part._bits <= Range.Last;
            case LiquidKind.List:
                var view = ListView.Of(this);
                for (var i = 0; i < view.Count; i++)
                {
                    if (view[i].LiquidEquals(part))
                        return true;
                }
                return false;
            default:
                return false;
        }
    }
}
