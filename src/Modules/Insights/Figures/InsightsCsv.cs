using System.Globalization;
using System.Text;
using Storefront.Insights.Counting;
using Storefront.Platform.Texts;

namespace Storefront.Insights.Figures;

/// <summary>The counts as a table: a line for each day, place and kind; semicolons, as German spreadsheets read it.</summary>
internal static class InsightsCsv
{
    public static byte[] Write(IEnumerable<DayCount> rows, IReadOnlyDictionary<Guid, string> names, TextIn t)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, t["insights.csv.day"], t["insights.csv.place"], t["insights.csv.kind"], t["insights.csv.number"], t["insights.csv.sample"]);
        foreach (var row in rows)
        {
            Line(
                text, row.Day, names[row.ShopId], t[$"insights.kind.{row.Kind}.name"],
                row.Number.ToString(CultureInfo.InvariantCulture), row.Sample ? t["insights.csv.yes"] : "");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, params string[] cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    // A name that begins like a formula would be worked out by the spreadsheet that opens it.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '@' or '+' or '-' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
