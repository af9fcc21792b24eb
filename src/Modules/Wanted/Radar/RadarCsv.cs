using System.Globalization;
using System.Text;
using NodaTime.Text;
using Storefront.Platform.Texts;

namespace Storefront.Wanted.Radar;

/// <summary>The radar as a table; semicolons, as German spreadsheets read it.</summary>
internal static class RadarCsv
{
    public static byte[] Write(IEnumerable<RadarRow> rows, Func<string, string> branch, TextIn t)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, t["wanted.radar.week"], t["wanted.radar.branch"], t["wanted.radar.words"], t["wanted.radar.how"], t["wanted.radar.number"], t["wanted.sample_word"]);
        foreach (var row in rows)
        {
            Line(
                text, LocalDatePattern.Iso.Format(row.Week), branch(row.Branch), row.Words, t[row.Asked ? "wanted.radar.asked" : "wanted.radar.searched"],
                row.Number.ToString(CultureInfo.InvariantCulture), row.Sample ? "x" : "");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, params string[] cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    // Words that begin like a formula would be worked out by the spreadsheet that opens them.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '@' or '+' or '-' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
