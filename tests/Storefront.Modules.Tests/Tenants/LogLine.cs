using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A line of a log, as a person reads it.</summary>
internal sealed record LogLine(string When, string Who, string What, string Change)
{
    public static List<LogLine> Of(TestPage log) =>
        [.. log.Html.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelectorAll("td"))
            .Select(cells => new LogLine(
                Folded(cells[0].TextContent), Folded(cells[1].FirstChild!.TextContent), Folded(cells[2].TextContent), Folded(cells[3].TextContent)))];

    // A space that does not break is part of a price.
    private static string Folded(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
