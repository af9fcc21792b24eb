using System.Globalization;

namespace Storefront.Liquid.Values;

/// <summary>Numbers as templates read and print them.</summary>
internal static class Numbers
{
    public static string Text(double number)
    {
        Span<char> buffer = stackalloc char[40];
        return Format(number, buffer).ToString();
    }

    public static ReadOnlySpan<char> Format(double number, Span<char> buffer)
    {
        number.TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture);
        var text = buffer[..length];
        if (!double.IsFinite(number) || text.ContainsAny('.', 'E'))
            return text;
        ".0".CopyTo(buffer[length..]);
        return buffer[..(length + 2)];
    }

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text that is or starts with a number is one; anything else is zero, as the language has it.</summary>
    public static LiquidValue Parse(LiquidValue value) => value.Kind switch
    {
        LiquidKind.Whole or LiquidKind.Real or LiquidKind.Exact => value,
        LiquidKind.Text or LiquidKind.Html => TryParse(value.AsText(), out var number) ? number : Leading(value.AsText()),
        _ => 0,
    };

    // "3 Stück" counts as 3.
    private static long Leading(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = text.StartsWith("-") ? 1 : 0;
        while (end < text.Length && end < 18 && char.IsAsciiDigit(text[end]))
            end++;
        return long.TryParse(text[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : 0;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out LiquidValue number)
    {
        text = text.Trim();
        number = default;
        if (text.IsEmpty || text.Length > 60 || !(char.IsAsciiDigit(text[0]) || text[0] == '-'))
            return false;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            number = whole;
            return true;
        }
        if (!text.Contains('.') || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
            return false;
        number = real;
        return true;
    }

    /// <summary>An exact decimal where it fits, so that 10.1 - 2.2 is 7.9.</summary>
    public static bool TryDecimal(LiquidValue value, out decimal number)
    {
        switch (value.Kind)
        {
            case LiquidKind.Whole:
                number = value.Bits;
                return true;
            case LiquidKind.Exact:
                number = (decimal)value.Reference!;
                return true;
            case LiquidKind.Real when Math.Abs(value.Double) < 1e27:
                number = (decimal)value.Double;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    public static double ToDouble(LiquidValue value) => value.Kind switch
    {
        LiquidKind.Whole => value.Bits,
        LiquidKind.Real => value.Double,
        LiquidKind.Exact => (double)(decimal)value.Reference!,
        _ => 0,
    };

    /// <summary>Whole number, cut towards zero; numbers out of reach are clamped.</summary>
    public static long ToInt(LiquidValue value)
    {
        var number = Parse(value);
        if (number.Kind == LiquidKind.Whole)
            return number.Bits;
        var real = ToDouble(number);
        if (double.IsNaN(real))
            return 0;
        return real >= long.MaxValue ? long.MaxValue : real <= long.MinValue ? long.MinValue : (long)real;
    }

    public static int Clamp(long number) => (int)Math.Clamp(number, int.MinValue, int.MaxValue);

    /// <summary>A whole number or a text that is one; anything else is an error.</summary>
    public static long RequireInt(LiquidValue value)
    {
        if (value.Kind == LiquidKind.Whole)
            return value.Bits;
        if (value.IsText && long.TryParse(value.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        throw new LiquidRenderException("a whole number is needed here");
    }
}
