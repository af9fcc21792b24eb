using System.Globalization;
using System.Text.RegularExpressions;

namespace Storefront.Themes.Colours;

/// <summary>A colour of the screen, <c>#rrggbb</c>.</summary>
internal readonly partial record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White => new(255, 255, 255);

    public static Colour? Read(string? text)
    {
        if (text is null || !Written().IsMatch(text.Trim()))
        {
            return null;
        }

        var digits = text.Trim()[1..];
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        var value = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>Contrast of two colours as WCAG 2 measures it, 1 to 21.</summary>
    public double ContrastWith(Colour other)
    {
        var (light, dark) = (Luminance, other.Luminance);
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    internal static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
