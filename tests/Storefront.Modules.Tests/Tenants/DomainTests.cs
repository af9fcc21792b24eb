using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Domains;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

public sealed class DomainTests
{
    private const string Page = "/shops/becker/admin/settings/address";
    private const string Www = "www.schuhe-becker.example";
    private readonly FakeDomains _world = new();

    [Fact]
    public async Task A_claimed_domain_leads_nowhere_until_its_record_is_there()
    {
        await using var host = await StartAsync();
        using var ruth = await RuthAsync(host);

        await ruth.PostAsync(Page + "?handler=claim", ("Host", "https://WWW.Schuhe-Becker.example/"));
        var claimed = await ruth.GetAsync(Page);
        var claim = await ClaimAsync(host, "becker");
        Assert.Contains("_storefront." + Www, claimed.Words, StringComparison.Ordinal);
        Assert.Contains(claim.Value, claimed.Words, StringComparison.Ordinal);
        Assert.Null(host.Directory.FindByHost(Www));

        var looked = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=check", ("Host", Www)));
        Assert.Contains("noch nicht bewiesen", looked.Words, StringComparison.Ordinal);
        Assert.Contains("gibt es keinen TXT-Eintrag", looked.Words, StringComparison.Ordinal);

        _world.Texts[claim.RecordName] = ["v=spf1 -all"];
        looked = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=check", ("Host", Www)));
        Assert.Contains("steht etwas anderes: „v=spf1 -all“", looked.Words, StringComparison.Ordinal);
        Assert.Null(host.Directory.FindByHost(Www));

        _world.Texts[claim.RecordName] = ["v=spf1 -all", claim.Value];
        looked = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=check", ("Host", Www)));
        Assert.Contains("Bewiesen durch den DNS-Eintrag am", looked.Words, StringComparison.Ordinal);
        Assert.Contains("12. November 2026, 09:00.", looked.Words, StringComparison.Ordinal);
        Assert.Equal(host.Shop("becker"), host.Directory.FindByHost(Www)!.Scope);
    }

    [Fact]
    public async Task A_file_on_the_website_proves_it_too()
    {
        await using var host = await StartAsync();
        using var ruth = await RuthAsync(host);
        await ruth.PostAsync(Page + "?handler=claim", ("Host", Www));
        _world.Files[Www] = (await ClaimAsync(host, "becker")).Value + "\n";

        var looked = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=check", ("Host", Www)));

        Assert.Contains("Bewiesen durch die Datei", looked.Words, StringComparison.Ordinal);
        Assert.NotNull(host.Directory.FindByHost(Www));
    }

    [Fact]
    public async Task The_server_looks_again_by_itself_for_a_week_and_writes_a_mail()
    {
        await using var host = await StartAsync();
        using var ruth = await RuthAsync(host);
        await ruth.PostAsync(Page + "?handler=claim", ("Host", Www));
        var claim = await ClaimAsync(host, "becker");
        await host.PassAsync(TimeSpan.FromMinutes(11));
        Assert.Null(host.Directory.FindByHost(Www));

        _world.Texts[claim.RecordName] = [claim.Value];
        await host.PassAsync(TimeSpan.FromMinutes(11));

        Assert.Equal(host.Shop("becker"), host.Directory.FindByHost(Www)!.Scope);
        Assert.Contains(host.Mails(), mail => File.ReadAllText(mail).Contains("ruth@becker.example", StringComparison.Ordinal));

        await ruth.PostAsync(Page + "?handler=claim", ("Host", "becker-alt.example"));
        await host.PassAsync(TimeSpan.FromDays(8));
        _world.Asked.Clear();
        await host.PassAsync(TimeSpan.FromMinutes(11));
        Assert.Empty(_world.Asked);
    }

    [Fact]
    public async Task A_domain_of_another_shop_is_taken_over_only_by_proof()
    {
        await using var host = await StartAsync();
        await ProveAsync(host, "becker");
        using var ida = host.Browser();
        await ida.TryAsync("/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        const string Mine = "/shops/lindenhof/admin/settings/address";

        var claimed = await ida.FollowAsync(ida.PostAsync(Mine + "?handler=claim", ("Host", Www)));
        await ida.PostAsync(Mine + "?handler=check", ("Host", Www));
        Assert.Contains("führt zurzeit zu einem anderen Geschäft", claimed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Becker", claimed.Words, StringComparison.Ordinal);
        Assert.Equal(host.Shop("becker"), host.Directory.FindByHost(Www)!.Scope);

        var claim = await ClaimAsync(host, "lindenhof");
        _world.Texts[claim.RecordName] = [claim.Value];
        await ida.PostAsync(Mine + "?handler=check", ("Host", Www));

        Assert.Equal(host.Shop("lindenhof"), host.Directory.FindByHost(Www)!.Scope);
        Assert.Equal(AddressKind.Path, host.Directory.Find(host.Shop("becker"))!.Canonical);
        var lost = await ClaimAsync(host, "becker");
        Assert.NotNull(lost.LostAt);
        using var ruth = await RuthAsync(host);
        Assert.Contains("hat ein anderes Geschäft bewiesen", (await ruth.GetAsync(Page)).Words, StringComparison.Ordinal);
        await host.DrainAsync();
        Assert.Contains(host.Mails(), mail => File.ReadAllText(mail) is var text
            && text.Contains("ruth@becker.example", StringComparison.Ordinal) && text.Contains("nicht mehr", StringComparison.Ordinal));

        // It does not swing back by itself, although the old token may still stand somewhere.
        _world.Texts[claim.RecordName] = [claim.Value, lost.Value];
        await host.PassAsync(TimeSpan.FromMinutes(11));
        Assert.Equal(host.Shop("lindenhof"), host.Directory.FindByHost(Www)!.Scope);
    }

    [Theory]
    [InlineData("musterstadt.localhost", "gehört zum Portal")]
    [InlineData("lindenhof.musterstadt.localhost", "gehört zum Portal")]
    [InlineData("kein name", "nur den Namen der Domain")]
    [InlineData("127.0.0.1", "nur den Namen der Domain")]
    [InlineData("", "Tragen Sie Ihre Domain ein")]
    public async Task A_host_that_cannot_be_claimed_is_refused_beside_its_field(string typed, string words)
    {
        await using var host = await StartAsync();
        using var ruth = await RuthAsync(host);

        var answer = await ruth.PostAsync(Page + "?handler=claim", ("Host", typed));

        Assert.Contains(words, answer.Html.QuerySelector("#Host-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Html.QuerySelector("#Host")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Only_a_proven_domain_can_count_and_then_the_others_lead_to_it()
    {
        await using var host = await StartAsync();
        using var ruth = await RuthAsync(host);
        await ruth.PostAsync(Page + "?handler=claim", ("Host", Www));
        var refused = await ruth.PostAsync(Page, ("canonical", Www));
        Assert.Contains("Beweisen Sie zuerst", refused.Words, StringComparison.Ordinal);

        await ProveAsync(host, "becker");
        await ruth.PostAsync(Page, ("canonical", Www));
        using var sub = host.Browser("becker.musterstadt.localhost");
        using var own = host.Browser(Www);

        var moved = await sub.GetAsync("/impressum?a=b");
        Assert.Equal($"http://{Www}:{new Uri(host.Url).Port}/impressum?a=b", moved.Location);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/impressum")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser("musterstadt.localhost").GetAsync("/shops/becker/impressum")).Status);

        await ruth.PostAsync(Page, ("canonical", "path"));
        Assert.Equal(
            $"http://musterstadt.localhost:{new Uri(host.Url).Port}/shops/becker/impressum", (await own.GetAsync("/impressum")).Location);
    }

    [Fact]
    public async Task Removing_a_domain_ends_its_way_to_the_shop()
    {
        await using var host = await StartAsync();
        await ProveAsync(host, "becker");
        using var ruth = await RuthAsync(host);
        await ruth.PostAsync(Page, ("canonical", Www));

        await ruth.PostAsync(Page + "?handler=remove", ("Host", Www));

        Assert.Null(host.Directory.FindByHost(Www));
        Assert.Equal(AddressKind.Path, host.Directory.Find(host.Shop("becker"))!.Canonical);
    }

    [Fact]
    public async Task The_operator_can_vouch_for_a_domain_and_take_it_away()
    {
        await using var host = await StartAsync();
        using var ruth = await RuthAsync(host);
        await ruth.PostAsync(Page + "?handler=claim", ("Host", Www));
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var list = await house.GetAsync("/operator/domains");
        Assert.Contains("Schuhhaus Becker, Musterstadt kauft ein", list.Words, StringComparison.Ordinal);

        await house.SubmitAsync(list, "article form", ("Host", null));
        Assert.Null(host.Directory.FindByHost(Www));
        await house.PostAsync("/operator/domains?handler=accept", Row(host));
        Assert.NotNull(host.Directory.FindByHost(Www));
        Assert.Contains("Vom Betreiber bestätigt", (await ruth.GetAsync(Page)).Words, StringComparison.Ordinal);

        await house.PostAsync("/operator/domains?handler=remove", Row(host));
        Assert.Null(host.Directory.FindByHost(Www));
    }

    private static (string, string?)[] Row(TestHost host) =>
        [("town", host.Town().TownId.ToString()), ("shop", host.Shop("becker").ShopId.ToString()), ("host", Www)];

    private async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IDomainRecords>(_world)));
        await host.SeedAsync(Musterstadt.Recipe);
        return host;
    }

    private static async Task<TestBrowser> RuthAsync(TestHost host)
    {
        var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        return ruth;
    }

    private static Task<DomainClaim> ClaimAsync(TestHost host, string shop) => host.InAsync<DomainDesk, DomainClaim>(
        host.Shop(shop), async desk => (await desk.ReadAsync(CancellationToken.None)).Single(claim => claim.Host == Www));

    private async Task ProveAsync(TestHost host, string shop)
    {
        await host.InAsync<DomainDesk, ClaimResult>(host.Shop(shop), desk => desk.ClaimAsync(Www, CancellationToken.None));
        var claim = await ClaimAsync(host, shop);
        _world.Texts[claim.RecordName] = [claim.Value];
        await host.InAsync<DomainDesk, DomainClaim?>(host.Shop(shop), desk => desk.CheckAsync(Www, CancellationToken.None));
    }
}
