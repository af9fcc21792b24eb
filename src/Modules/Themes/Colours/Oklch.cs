namespace Storefront.Themes.Colours;

/// <summary>
/// A colour by lightness (0–1), chroma and hue (degrees), in the space OKLCH, where equal steps look equal. Changing only the
/// lightness keeps a house colour recognisable.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    public static Oklch From(Colour colour)
    {
        var (red, green, blue) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        var hue = Math.Atan2(b, a) * 180 / Math.PI;
        return new Oklch(lightness, Math.Sqrt((a * a) + (b * b)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The nearest colour a screen can show: chroma is taken back until it fits.</summary>
    public Colour ToColour()
    {
        var (low, high) = (0.0, Chroma);
        if (Fits(Chroma))
        {
            return Clip(Chroma);
        }

        while (high - low > 0.0005)
        {
            var middle = (low + high) / 2;
            (low, high) = Fits(middle) ? (middle, high) : (low, middle);
        }

        return Clip(low);
    }

    private bool Fits(double chroma)
    {
        var (red, green, blue) = ToLinear(chroma);
        return InRange(red) && InRange(green) && InRange(blue);
        static bool InRange(double value) => value is > -0.0005 and < 1.0005;
    }

    private Colour Clip(double chroma)
    {
        var (red, green, blue) = ToLinear(chroma);
        return new Colour(Channel(red), Channel(green), Channel(blue));
    }

    private (double Red, double Green, double Blue) ToLinear(double chroma)
    {
        var a = chroma * Math.Cos(Hue * Math.PI / 180);
        var b = chroma * Math.Sin(Hue * Math.PI / 180);
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;

    private static byte Channel(double linear)
    {
        var value = Math.Clamp(linear, 0, 1);
        value = value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(value * 255);
    }
}
