using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Audit;
using Storefront.Tenants.Contracts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Finding something in a log that has become long.</summary>
public sealed class LogFilterTests
{
    private const string Log = "/shops/becker/admin/log";

    [Fact]
    public async Task A_shop_finds_lines_by_kind_person_day_and_words()
    {
        await using var host = await Musterstadt.StartAsync();
        await HappenAsync(host, host.Shop("becker"));
        using var ruth = await RuthAsync(host);
        var log = await ruth.GetAsync(Log);

        Assert.Equal(["Preis von „Clog“ geändert: 49,90\u00a0€ statt 39,90\u00a0€"], Sentences(await AskAsync(ruth, log, ("Kind", "articles"))));
        Assert.Equal(["Emil Sander"], (await LinesAsync(ruth, log, ("person", "emil"))).Select(line => line.Who).Distinct());
        Assert.Equal(["So., 1. Nov. 10:00"], (await LinesAsync(ruth, log, ("From", "2026-11-01"), ("Until", "2026-11-01"))).Select(line => line.When));
        Assert.Equal(["Öffnungszeiten geändert"], Sentences(await AskAsync(ruth, log, ("words", "OEFFNUNGSZEITEN ruth"))));
        Assert.Equal(["Öffnungszeiten geändert"], Sentences(await AskAsync(ruth, log, ("words", "09:00-13:00"))));
        Assert.Single(Sentences(await AskAsync(ruth, log, ("words", "clog 49,90"))));
        var none = await AskAsync(ruth, log, ("Kind", "articles"), ("words", "Zeppelin"));
        Assert.Contains("Kein Eintrag passt dazu.", none.Html.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Log, none.Html.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal("articles", ((IHtmlSelectElement)none.Html.QuerySelector("#Kind")!).Value);
        Assert.NotNull(none.Html.QuerySelector("details[open] #Kind"));
        var english = await ruth.GetAsync(Log + "?words=opening+hours&lang=en");
        Assert.Equal(["Opening hours changed"], Sentences(english));
    }

    [Fact]
    public async Task Every_line_that_a_module_writes_belongs_to_a_kind_and_one_without_is_found_all_the_same()
    {
        await using var host = await Musterstadt.StartAsync();

        Assert.Empty(host.Services.GetRequiredService<AuditKinds>().ActionsOf(AuditKinds.Other));
        Assert.Contains("shop_opened", new AuditKinds([], host.Services.GetRequiredService<TextCatalog>()).ActionsOf(AuditKinds.Other));
    }

    [Fact]
    public async Task Further_pages_and_the_table_keep_to_what_is_looked_for()
    {
        await using var host = await Musterstadt.StartAsync();
        await HappenAsync(host, host.Shop("becker"), orders: 60);
        using var ruth = await RuthAsync(host);

        var first = await AskAsync(ruth, await ruth.GetAsync(Log), ("Kind", "orders"), ("person", "Sander"));
        var second = await ruth.GetAsync(first.Html.QuerySelector("main a[href*='before=']")!.GetAttribute("href")!);
        var table = await ruth.GetAsync(first.Html.QuerySelector("a[download]")!.GetAttribute("href")!);

        Assert.Equal(50, LogLine.Of(first).Count);
        Assert.Equal(10, LogLine.Of(second).Count);
        Assert.Null(second.Html.QuerySelector("main a[href*='before=']"));
        Assert.All(LogLine.Of(second), line => Assert.StartsWith("Bestellung", line.What, StringComparison.Ordinal));
        Assert.Equal("text/csv", table.Response.Content.Headers.ContentType?.MediaType);
        var rows = DelimitedText.Read(table.Text.TrimStart('\uFEFF')).Select(row => row.Cells).ToList();
        Assert.Equal(["Wann", "Wer", "Im Namen von", "Was", "Änderung"], rows[0]);
        Assert.Equal(60, rows.Count - 1);
        Assert.Equal(["2026-11-11 11:59", "Emil Sander", "Schuhhaus Becker", "Bestellung MST-60 bereitgelegt", ""], rows[1]);
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_beside_its_field()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await RuthAsync(host);

        var wrong = await ruth.GetAsync(Log + "?from=gestern&until=2026-11-03");
        var backwards = await ruth.GetAsync(Log + "?from=2026-11-05&until=2026-11-03");

        Assert.Contains("24.12.2026", wrong.Html.QuerySelector("#From-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-03", wrong.Html.QuerySelector("#Until")!.GetAttribute("value"));
        Assert.NotNull(backwards.Html.QuerySelector("#Until-error"));
    }

    [Fact]
    public async Task Town_and_operator_are_offered_the_kinds_that_their_logs_have()
    {
        await using var host = await Musterstadt.StartAsync();
        await HappenAsync(host, host.Shop("becker"));
        using var claudia = await host.ClaudiaAsync();
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");

        var town = await claudia.GetAsync("/admin/log");
        var houses = await house.GetAsync("/operator/log");

        Assert.Contains("shops", Kinds(town));
        Assert.DoesNotContain("orders", Kinds(town));
        Assert.DoesNotContain("articles", Kinds(houses));
        Assert.Equal(["Angemeldet"], Sentences(await AskAsync(house, houses, ("Kind", "sign_in"))).Distinct());
        Assert.Empty(LogLine.Of(await AskAsync(claudia, town, ("words", "Clog"))));
    }

    [Fact]
    public async Task Every_kind_has_its_words_and_some_lines()
    {
        await using var host = await Musterstadt.StartAsync();
        var texts = host.Services.GetRequiredService<TextCatalog>();
        var kinds = host.Services.GetRequiredService<AuditKinds>();
        var none = new AuditKinds([], texts);

        Assert.Equal([AuditKinds.Other], none.Of(Storefront.Platform.Web.TenantKinds.Shop));
        Assert.Contains("article_priced", none.ActionsOf(AuditKinds.Other));
        Assert.All(host.Services.GetServices<AuditKind>(), kind =>
        {
            Assert.NotNull(texts.Find("de", $"audit_kind.{kind.Name}"));
            Assert.NotEmpty(kinds.ActionsOf(kind.Name));
        });
    }

    private static Task HappenAsync(TestHost host, Scope shop, int orders = 1) => host.InAsync<StorefrontDb>(shop, db => db.WriteAsync(
        () =>
        {
            var start = DateTimeOffset.Parse("2026-11-01T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
            db.AddRange(
                Entry(start, "Ruth Becker", "article_priced", "Clog", """{"priceCents":3990}""", """{"priceCents":4990}"""),
                Entry(start.AddDays(4), "Ruth Becker", "hours_changed", "", """{"openingHours":"Mo 09:00-12:00"}""", """{"openingHours":"Mo 09:00-13:00"}"""));
            db.AddRange(Enumerable.Range(1, orders).Select(number =>
                Entry(start.AddDays(10).AddMinutes(60 + number - 1), "Emil Sander", "order_ready", $"MST-{number}")));
            return Task.CompletedTask;
        },
        CancellationToken.None));

    private static AuditEntry Entry(DateTimeOffset at, string who, string action, string subject, string? before = null, string? after = null) => new()
    {
        Id = Guid.CreateVersion7(at), At = at, ActorName = who, InNameOf = "Schuhhaus Becker", Action = action, Subject = subject, Before = before, After = after,
    };

    private static async Task<TestBrowser> RuthAsync(TestHost host)
    {
        var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        return ruth;
    }

    /// <summary>Sends the page's own form, as a browser does.</summary>
    private static Task<TestPage> AskAsync(TestBrowser browser, TestPage log, params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)log.Html.QuerySelector("main form[method=get]")!;
        var query = new StringBuilder("?");
        foreach (var name in form.Elements.OfType<IHtmlElement>().Select(field => field.GetAttribute("name")).OfType<string>())
        {
            query.Append(name).Append('=').Append(Uri.EscapeDataString(fields.FirstOrDefault(field => field.Name == name).Value ?? "")).Append('&');
        }

        return browser.GetAsync(log.Path.Split('?')[0] + query);
    }

    private static async Task<List<LogLine>> LinesAsync(TestBrowser browser, TestPage log, params (string Name, string Value)[] fields) =>
        LogLine.Of(await AskAsync(browser, log, fields));

    private static List<string> Sentences(TestPage log) => [.. LogLine.Of(log).Select(line => line.What)];

    private static List<string> Kinds(TestPage log) =>
        [.. log.Html.QuerySelectorAll("#Kind option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0)];
}
