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
        text.Append(DelimitedText.Line(
            t["wanted.radar.week"], t["wanted.radar.branch"], t["wanted.radar.words"], t["wanted.radar.how"], t["wanted.radar.number"], t["wanted.sample_word"]));
        foreach (var row in rows)
        {
            text.Append(DelimitedText.Line(
                LocalDatePattern.Iso.Format(row.Week), branch(row.Branch), row.Words, t[row.Asked ? "wanted.radar.asked" : "wanted.radar.searched"],
                row.Number.ToString(CultureInfo.InvariantCulture), row.Sample ? t["wanted.radar.yes"] : ""));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
