namespace Storefront.Themes.Colours;

/// <summary>
/// Makes a chosen colour usable: its lightness moves until text on it can be read (WCAG 2.2 AA, 4.5:1). The hue stays, so that
/// it is still the house's colour.
/// </summary>
internal static class Readable
{
    public const double Enough = 4.5;

    private const double Step = 0.005;

    /// <summary>As a field under white text, and as text on white: darker if need be.</summary>
    public static Colour UnderWhite(Colour chosen) => Move(chosen, Colour.White, -Step);

    /// <summary>As a field under dark text: lighter if need be.</summary>
    public static Colour Under(Colour ink, Colour chosen) => Move(chosen, ink, Step);

    private static Colour Move(Colour chosen, Colour text, double step)
    {
        var shade = chosen;
        var place = Oklch.From(chosen);
        while (shade.ContrastWith(text) < Enough && (step < 0 ? place.Lightness > 0 : place.Lightness < 1))
        {
            place = place with { Lightness = Math.Clamp(place.Lightness + step, 0, 1) };
            shade = place.ToColour();
        }

        return shade;
    }
}
