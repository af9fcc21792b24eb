using System.Globalization;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Shops;

/// <summary>A point on the map: where the shopper says to be, or the middle of the town.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="IsShopper">Told by the shopper; else the middle of the town.</param>
internal sealed record Place(double Latitude, double Longitude, bool IsShopper)
{
    private const double EarthRadius = 6_371_000;

    /// <summary>„51.234,9.876“; null when it is no place on earth. Rounded to about a hundred metres, as nobody needs to know more.</summary>
    public static Place? Read(string? text)
    {
        var parts = (text ?? "").Split(',');
        return parts.Length == 2 && Degrees(parts[0], 90) is { } latitude && Degrees(parts[1], 180) is { } longitude
            ? new Place(latitude, longitude, IsShopper: true)
            : null;
    }

    public double MetresTo(double latitude, double longitude)
    {
        var north = Radians(latitude - Latitude);
        var east = Radians(longitude - Longitude);
        var half = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(half));
    }

    /// <summary>„350 m entfernt“, „1,2 km zur Stadtmitte“.</summary>
    public string Say(double metres, TextIn texts)
    {
        var distance = metres < 950
            ? $"{Math.Max(1, Math.Round(metres / 50)) * 50:0} m"
            : string.Create(texts.Culture, $"{metres / 1000:0.0} km");
        return texts[IsShopper ? "marketplace.distance.away" : "marketplace.distance.centre", ("distance", distance)];
    }

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most
            ? Math.Round(value, 3)
            : null;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
