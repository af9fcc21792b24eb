using System.Globalization;

namespace Storefront.Catalog.Import;

internal enum NumberReading { Number, Blank, NotANumber, Ambiguous, Negative, TooPrecise, TooLarge }

/// <summary>Numbers as people and programs write them: 1.234,50 € and 1,234.50 and 12.5.</summary>
internal static class NumberText
{
    private const decimal HighestPrice = 10_000_000m;

    internal static NumberReading Price(string text, bool decimalPoint, out long cents)
    {
        cents = 0;
        var bare = text.Replace("€", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.OrdinalIgnoreCase);
        var reading = Decimal(bare, decimalPoint, out var amount);
        if (reading != NumberReading.Number)
            return reading;
        if (amount < 0)
            return NumberReading.Negative;
        if (amount > HighestPrice)
            return NumberReading.TooLarge;
        if (amount * 100 != decimal.Truncate(amount * 100))
            return NumberReading.TooPrecise;
        cents = (long)(amount * 100);
        return NumberReading.Number;
    }

    /// <param name="text">As it stands in the file.</param>
    /// <param name="decimalPoint">A single point is the decimal sign, never a thousands sign.</param>
    /// <param name="value">The number, if it is one.</param>
    internal static NumberReading Decimal(string text, bool decimalPoint, out decimal value)
    {
        value = 0;
        Span<char> digits = stackalloc char[32];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\'' or '’')
                continue;
            if (length == digits.Length || !(char.IsAsciiDigit(c) || c is '.' or ',' or '-'))
                return NumberReading.NotANumber;
            digits[length++] = c;
        }
        if (length == 0)
            return NumberReading.Blank;
        var number = digits[..length];
        var reading = Normalise(number, decimalPoint, out var plain);
        if (reading != NumberReading.Number)
            return reading;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, Styles, CultureInfo.InvariantCulture, out value)
            ? NumberReading.Number
            : NumberReading.NotANumber;
    }

    private static NumberReading Normalise(ReadOnlySpan<char> number, bool decimalPoint, out string plain)
    {
        var point = number.LastIndexOf('.');
        var comma = number.LastIndexOf(',');
        var sign = Math.Max(point, comma);
        plain = number.ToString();
        if (sign < 0)
            return NumberReading.Number;
        if (point >= 0 && comma >= 0)
        {
            var thousands = point > comma ? ',' : '.';
            if (!GroupsOfThree(number[..sign], thousands))
                return NumberReading.NotANumber;
            plain = plain.Replace(thousands.ToString(), "", StringComparison.Ordinal).Replace(',', '.');
            return NumberReading.Number;
        }
        var only = number[sign];
        if (number.Count(only) > 1)
        {
            plain = plain.Replace(only.ToString(), "", StringComparison.Ordinal);
            return GroupsOfThree(number, only) ? NumberReading.Number : NumberReading.NotANumber;
        }
        // "1.234": a thousand and more, or one and a bit? Guessing prices is not our business.
        var isDecimalPoint = decimalPoint && only == '.';
        var threeAfter = number.Length - sign - 1 == 3;
        var leading = number[..sign];
        if (threeAfter && !isDecimalPoint && leading.Length is > 0 and <= 3 && leading[0] != '0')
            return NumberReading.Ambiguous;
        plain = plain.Replace(',', '.');
        return NumberReading.Number;
    }

    private static bool GroupsOfThree(ReadOnlySpan<char> number, char thousands)
    {
        var first = number.IndexOf(thousands);
        if (first < 0)
            return true;
        var rest = number[first..];
        while (rest.Length > 0)
        {
            if (rest.Length < 4 || rest[0] != thousands || rest[1..4].ContainsAnyExceptInRange('0', '9'))
                return false;
            rest = rest[4..];
        }
        return first is > 0 and <= 4;
    }
}
