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
        text.Append(DelimitedText.Line(
            t["insights.csv.day"], t["insights.csv.place"], t["insights.csv.kind"], t["insights.csv.number"], t["insights.csv.sample"]));
        foreach (var row in rows)
        {
            text.Append(DelimitedText.Line(
                row.Day, names[row.ShopId], t[$"insights.kind.{row.Kind}.name"],
                row.Number.ToString(CultureInfo.InvariantCulture), row.Sample ? t["insights.csv.yes"] : ""));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
