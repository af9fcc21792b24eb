using Microsoft.AspNetCore.Http;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Events;

/// <summary><c>/veranstaltungen</c>: all events to come.</summary>
internal static class ShowEvents
{
    public const string Path = "/veranstaltungen";
    private const int Most = 200;

    public static async Task<IResult> HandleAsync(
        EventBook book, ITenantAddresses addresses, CurrentScope scope, RequestLanguage language, CancellationToken cancel)
    {
        var texts = language.Texts;
        var rows = await book.ToComeAsync(Most, cancel);
        return new ThemePage("events")
        {
            Title = texts["pages.events.title"],
            Description = texts["pages.events.description", ("name", scope.Tenant!.Name)],
            CanonicalPath = Path,
            StructuredData = rows.Count == 0 ? null : new Dictionary<string, object>
            {
                ["@context"] = "https://schema.org",
                ["@graph"] = rows.Select(row => Describe(row, texts, scope.Tenant.TimeZone, addresses.Url(scope.Value, Path))).ToArray(),
            },
        }.With("events", rows.Select(row => EventDrop.Of(row, book.Now.Date, texts, url => addresses.Link(scope.Value, url))).ToList());
    }

    private static Dictionary<string, object> Describe(TownEvent row, TextIn texts, string timeZone, string url)
    {
        var data = new Dictionary<string, object>
        {
            ["@type"] = "Event",
            ["name"] = row.Title(texts.Locale),
            ["startDate"] = Moment(row.Day, row.Time, timeZone),
            ["endDate"] = Moment(row.LastDay, row.EndTime, timeZone),
            ["url"] = url,
        };
        if (row.Place.Length > 0)
        {
            data["location"] = new Dictionary<string, object> { ["@type"] = "Place", ["name"] = row.Places.In(texts.Locale), ["address"] = row.Place };
        }

        return data;
    }

    private static string Moment(NodaTime.LocalDate day, NodaTime.LocalTime? time, string timeZone) => time is { } known
        ? (day + known).ToInstant(timeZone).ToString("O", System.Globalization.CultureInfo.InvariantCulture)
        : day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
