using System.Globalization;
using System.Text;

namespace Storefront.Advice.Appointments;

/// <summary>An appointment as a calendar takes it (RFC 5545).</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int LongestLine = 75;

    /// <param name="appointment">When and which.</param>
    /// <param name="title">„Videoberatung bei Schuhhaus Becker“.</param>
    /// <param name="url">The page from which it is begun.</param>
    /// <param name="text">A sentence on how it goes.</param>
    public static string Of(Appointment appointment, string title, string url, string text)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Storefront//Advice//DE", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:{appointment.Id}", $"DTSTAMP:{Utc(appointment.CreatedAt)}", $"DTSTART:{Utc(appointment.Start)}", $"DTEND:{Utc(appointment.End)}",
            $"SUMMARY:{Escaped(title)}", $"DESCRIPTION:{Escaped(text)}", $"URL:{url}",
            appointment.State == AppointmentState.Booked ? "STATUS:CONFIRMED" : "STATUS:CANCELLED",
            "BEGIN:VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{Escaped(title)}", "TRIGGER:-PT15M", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static string Utc(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // Lines are at most 75 bytes long; what is longer goes on behind a blank.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
