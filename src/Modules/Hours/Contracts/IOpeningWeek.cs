using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Contracts;

/// <summary>A shop's week for people and for search engines.</summary>
public interface IOpeningWeek
{
    /// <summary>The week of a shop of the current town; null when it has told no hours.</summary>
    ValueTask<OpeningWeek?> WeekAsync(Guid shop, TextIn texts, CancellationToken cancel);
}

/// <param name="Lines">The usual week, then what is different in the next two weeks.</param>
/// <param name="Specifications">The same for search engines.</param>
public sealed record OpeningWeek(
    IReadOnlyList<OpeningLine> Lines, IReadOnlyList<OpeningHoursSpecification> Specifications);

/// <param name="Day">„Mo–Fr“, or „Do., 24. Dez.“ for a day of its own.</param>
/// <param name="Text">„9:00–18:30“, „geschlossen“, „geschlossen (Betriebsferien)“.</param>
/// <param name="Today">Holds today.</param>
public sealed record OpeningLine(string Day, string Text, bool Today);

/// <summary>schema.org <c>OpeningHoursSpecification</c>. The week carries days; a closure carries dates and no times.</summary>
public sealed record OpeningHoursSpecification(
    IReadOnlyList<IsoDayOfWeek> Days, LocalTime? Opens, LocalTime? Closes, LocalDate? ValidFrom, LocalDate? ValidThrough)
{
    /// <summary>What is special about these hours, in words.</summary>
    public string? Description { get; init; }

    /// <summary>As JSON-LD, ready for the structured data of a page.</summary>
    public Dictionary<string, object> ToStructuredData()
    {
        var data = new Dictionary<string, object> { ["@type"] = "OpeningHoursSpecification" };
        if (Days.Count > 0)
        {
            data["dayOfWeek"] = Days.Select(day => $"https://schema.org/{day}").ToArray();
        }

        // Closed is said with equal times: https://schema.org/OpeningHoursSpecification.
        data["opens"] = (Opens ?? LocalTime.Midnight).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        data["closes"] = (Closes ?? LocalTime.Midnight).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        if (Description is { } words)
        {
            data["description"] = words;
        }

        if (ValidFrom is { } from)
        {
            data["validFrom"] = from.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (ValidThrough is { } through)
        {
            data["validThrough"] = through.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return data;
    }
}
