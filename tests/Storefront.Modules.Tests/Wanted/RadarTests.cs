using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.TestKit;
using Storefront.Wanted.Radar;
using static Storefront.Modules.Tests.Wanted.WantedTown;

namespace Storefront.Modules.Tests.Wanted;

/// <summary>„Gesucht und nicht gefunden“.</summary>
public sealed class RadarTests
{
    [Fact]
    public async Task What_nobody_had_and_what_no_search_found_is_read_without_anybody()
    {
        await using var host = await StartAsync();
        using var jana = host.Shopper();
        using var ruth = await host.RuthAsync();
        using var claudia = await host.ClaudiaAsync();
        await host.AsksAsync(jana, "Wanderschuhe aus Kork");
        var empty = await jana.GetAsync("/search?q=Einhorn");
        Assert.Equal("/wanted?q=Einhorn", empty.Html.QuerySelector(".empty a[href^='/wanted']")!.GetAttribute("href"));

        await SearchAsync(host, jana, "Einhorn");
        await SearchAsync(host, jana, "jana@shopper.example");
        await SearchAsync(host, jana, "Wanderschuh");
        await host.PassAsync(TimeSpan.FromDays(1));
        await SearchAsync(host, jana, "einhorn");
        Assert.DoesNotContain("einhorn", (await ruth.GetAsync(Becker + "/radar")).Words, StringComparison.Ordinal);
        await host.PassAsync(TimeSpan.FromMinutes(11));
        await SearchAsync(host, jana, "Einhorn ");
        await host.PassAsync(TimeSpan.FromDays(6));

        var radar = await ruth.GetAsync(Becker + "/radar?branch=all");
        Assert.Contains("einhorn", radar.Words, StringComparison.Ordinal);
        Assert.Contains("wanderschuhe aus kork", radar.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Jana", radar.Words, StringComparison.Ordinal);
        var csv = (await claudia.GetAsync("/admin/wanted/radar?handler=Csv")).Text;
        Assert.Contains("einhorn;im Portal gesucht;", csv, StringComparison.Ordinal);
        Assert.Contains("wanderschuhe aus kork;Geschäfte gefragt;1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("shopper", csv, StringComparison.Ordinal);
        Assert.Contains(host.MailsTo("jana@shopper.example"), mail => mail.Subject.StartsWith("Leider nicht gefunden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_searched_for_last_survives_a_normal_stop()
    {
        await using var host = await StartAsync();
        await using (var ending = await host.BesideAsync())
        {
            using var jana = ending.Shopper();
            await jana.GetAsync("/search?q=Einhorn");
        }

        var sought = await host.InAsync<StorefrontDb, Sought>(host.Shop("becker").Town, db => db.Set<Sought>().SingleAsync());
        Assert.Equal(("einhorn", "2026-11-12", 1), (sought.Words, sought.Day, sought.Number));
    }

    private static async Task SearchAsync(TestHost host, TestBrowser browser, string words)
    {
        await browser.GetAsync("/search?q=" + Uri.EscapeDataString(words));
        await host.Services.GetRequiredService<StoreSought>().StoreAsync(CancellationToken.None);
    }
}
