using System.Globalization;
using System.Text;
using Storefront.Platform.Texts;

namespace Storefront.Tenants.Audit;

/// <summary>Lines of a log as a table, as German spreadsheets read it.</summary>
internal static class ActCsv
{
    /// <param name="lines">Newest first.</param>
    /// <param name="isCut">There is more than these: the last line says so.</param>
    /// <param name="t">The words.</param>
    public static byte[] Write(IEnumerable<AuditLine> lines, bool isCut, TextIn t)
    {
        var text = new StringBuilder("\uFEFF");
        text.Append(DelimitedText.Line(
            t["tenants.log_when"], t["tenants.log_who"], t["tenants.log_find.in_name_of"], t["tenants.log_what"], t["tenants.log_change"]));
        foreach (var line in lines)
        {
            text.Append(DelimitedText.Line(
                line.At.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), line.Who, line.InNameOf, line.What.Sentence,
                line.Changes(t["tenants.log_nothing"])));
        }

        return Encoding.UTF8.GetBytes((isCut ? text.Append(DelimitedText.Line(t["tenants.log_find.csv_cut"])) : text).ToString());
    }
}
