using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A course is asked for: nobody delivers it, puts it aside or collects it.</summary>
public sealed class ServiceTests
{
    private const string Course = """
        { "name": "hours", "shop": "becker", "openingHours": "Mo-Sa 10:00-18:00" },
        { "name": "pickup", "shop": "becker", "slotMinutes": 30, "places": 2, "leadMinutes": 60, "days": 3 },
        { "name": "product", "shop": "becker", "handle": "kurs", "title": "Kurs Schuhpflege", "titleEn": "Shoe care course", "kind": "service",
          "taxRate": 19, "variants": [ { "sku": "K-1", "price": 3500 } ] },
        { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product", "taxRate": 19,
          "variants": [ { "sku": "B-1", "price": 12900, "stock": 3 } ] },
        { "name": "product", "shop": "becker", "handle": "holzski", "title": "Holzski von 1931", "kind": "show_window", "taxRate": 19,
          "variants": [ { "sku": "V-1", "price": 0 } ] }
        """;

    [Theory]
    [InlineData("de", "Termin unverbindlich anfragen")]
    [InlineData("en", "Ask for an appointment without obligation")]
    public async Task Its_page_speaks_of_an_appointment_and_not_of_pickup_or_delivery(string language, string button)
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost", language);

        var course = await jana.GetAsync("/shops/becker/products/kurs");
        var shoe = await jana.GetAsync("/shops/becker/products/alpsee");
        var window = await jana.GetAsync("/shops/becker/products/holzski");
        var form = await jana.GetAsync("/shops/becker/reserve/kurs");

        Assert.Equal(button, course.Html.QuerySelector("button[formaction$='/reserve/kurs']")!.TextContent.Trim());
        Assert.Null(course.Html.QuerySelector("#pickup-times"));
        Assert.Null(course.Html.QuerySelector(".price--page a"));
        Assert.NotNull(shoe.Html.QuerySelector("#pickup-times"));
        Assert.Null(window.Html.QuerySelector("#pickup-times"));
        // Collected for nothing: the price has its VAT, and no word about delivery.
        Assert.NotEmpty(shoe.Html.QuerySelector(".price--page .price__small")!.TextContent.Trim());
        Assert.Null(shoe.Html.QuerySelector(".price--page a"));
        Assert.Equal(button, form.Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Whoever_asks_reads_that_the_shop_will_be_in_touch()
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost");

        var form = await jana.GetAsync("/shops/becker/reserve/kurs");
        var done = await jana.SubmitAsync(form, "form[action$='/reserve/kurs']", ("name", "Jana Vogt"), ("email", "jana@vogt.example"));
        var page = await jana.GetAsync(done.Location!);
        await host.DrainAsync();
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal("Termin angefragt", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("vereinbart einen Termin", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("zurückgelegt", page.Words, StringComparison.Ordinal);
        var received = Assert.Single(mails, mail => mail.Subject!.StartsWith("Ihre Anfrage R-", StringComparison.Ordinal));
        Assert.DoesNotContain("zurück,", received.TextBody, StringComparison.Ordinal);
        Assert.Contains(mails, mail => mail.Subject!.StartsWith("Neue Anfrage R-", StringComparison.Ordinal)
            && mail.TextBody!.Contains("jana@vogt.example", StringComparison.Ordinal));
    }
}
