using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Tests;

public sealed class ScopeResolverTests
{
    private static readonly Guid TownId = Guid.CreateVersion7();
    private static readonly Tenant Town = Tenant(Scope.ForTown(TownId), "musterstadt", "musterstadt.localhost");
    private static readonly Tenant Becker = Tenant(Scope.ForShop(TownId, Guid.CreateVersion7()), "becker", "schuhe.example");
    private static readonly Tenant Other = Tenant(Scope.ForTown(Guid.CreateVersion7()), "beispielburg", "beispielburg.localhost");

    [Theory]
    [InlineData("musterstadt.localhost", "/", "musterstadt", "")]
    [InlineData("MUSTERSTADT.localhost", "/shops", "musterstadt", "")]
    [InlineData("musterstadt.localhost", "/shops/becker", "becker", "/shops/becker")]
    [InlineData("musterstadt.localhost", "/shops/becker/products/x", "becker", "/shops/becker")]
    [InlineData("musterstadt.localhost", "/shops/nobody/products/x", "musterstadt", "")]
    [InlineData("becker.musterstadt.localhost", "/products/x", "becker", "")]
    [InlineData("schuhe.example", "/shops/becker", "becker", "")]
    public async Task Host_and_path_lead_to_one_tenant(string host, string path, string slug, string prefix)
    {
        var resolver = new ScopeResolver(await DirectoryAsync(Town, Becker, Other));

        var to = Assert.IsType<Door.To>(resolver.Resolve(host, path));

        Assert.Equal((slug, prefix), (to.Tenant.Slug, to.Prefix.Value ?? ""));
    }

    [Theory]
    [InlineData("nobody.example")]
    [InlineData("nobody.musterstadt.localhost")]
    [InlineData("becker.beispielburg.localhost")]
    [InlineData("localhost")]
    public async Task A_host_of_nobody_leads_nowhere(string host)
    {
        var resolver = new ScopeResolver(await DirectoryAsync(Town, Becker, Other));

        Assert.IsType<Door.Nowhere>(resolver.Resolve(host, "/products/x"));
    }

    [Fact]
    public async Task With_one_town_plain_localhost_is_that_town()
    {
        var resolver = new ScopeResolver(await DirectoryAsync(Town, Becker));

        Assert.Equal("becker", Assert.IsType<Door.To>(resolver.Resolve("localhost", "/shops/becker")).Tenant.Slug);
    }

    [Theory]
    [InlineData(false, false, "/", null)]
    [InlineData(false, false, "/shops", null)]
    [InlineData(true, false, "/", null)]
    [InlineData(true, false, "/shops", "beispielburg")]
    [InlineData(true, true, "/", "beispielburg")]
    public async Task What_was_not_let_in_counts_for_nothing_on_plain_localhost_and_the_first_page_waits_for_a_live_town(
        bool letIn, bool live, string path, string? town)
    {
        var registered = Town with { Live = false };
        var resolver = new ScopeResolver(await DirectoryAsync(registered, Other with { Live = live, LetIn = letIn }));

        var door = resolver.Resolve("localhost", path);

        Assert.Equal(town, (door as Door.To)?.Tenant.Slug);
        Assert.Equal(town is null && path == "/", door is Door.ToOperator);
    }

    [Fact]
    public async Task The_operator_lives_on_loopback_only()
    {
        var resolver = new ScopeResolver(await DirectoryAsync(Town, Becker));

        Assert.IsType<Door.ToOperator>(resolver.Resolve("localhost", "/operator/towns"));
        Assert.IsType<Door.To>(resolver.Resolve("musterstadt.localhost", "/operator/towns"));
    }

    [Fact]
    public async Task A_changed_address_is_taken_in_and_the_old_one_forgotten()
    {
        var source = new Source { All = [Town, Becker] };
        var directory = new TenantDirectory();
        await directory.RefreshAsync(source, CancellationToken.None);
        source.Changes = [(Becker.Scope, Becker with { Slug = "schuhhaus", Hosts = [] })];

        await directory.RefreshAsync(source, CancellationToken.None);

        Assert.Null(directory.FindShop(TownId, "becker"));
        Assert.Null(directory.FindByHost("schuhe.example"));
        Assert.NotNull(directory.FindShop(TownId, "schuhhaus"));
    }

    [Theory]
    [InlineData(AddressKind.Path, "schuhe.example", "musterstadt.localhost", "/shops/becker")]
    [InlineData(AddressKind.Path, "becker.musterstadt.localhost", "musterstadt.localhost", "/shops/becker")]
    [InlineData(AddressKind.SubDomain, "schuhe.example", "becker.musterstadt.localhost", "")]
    [InlineData(AddressKind.SubDomain, "becker.musterstadt.localhost", null, null)]
    [InlineData(AddressKind.OwnDomain, "becker.musterstadt.localhost", "schuhe.example", "")]
    [InlineData(AddressKind.OwnDomain, "www.schuhe.example", "schuhe.example", "")]
    [InlineData(AddressKind.OwnDomain, "SCHUHE.example", null, null)]
    [InlineData(AddressKind.OwnDomain, "musterstadt.localhost", null, null)]
    public async Task One_address_of_a_shop_counts_and_its_other_hosts_lead_there(
        AddressKind canonical, string host, string? home, string? prefix)
    {
        var becker = Becker with { Canonical = canonical, Hosts = ["schuhe.example", "www.schuhe.example"] };
        var resolver = new ScopeResolver(await DirectoryAsync(Town, becker, Other));

        var to = Assert.IsType<Door.To>(resolver.Resolve(host, host == "musterstadt.localhost" ? "/shops/becker/x" : "/x"));

        Assert.Equal((home, prefix), (to.Home?.Host, to.Home?.Prefix.Value ?? (home is null ? null : "")));
    }

    [Fact]
    public async Task A_host_that_went_from_one_tenant_to_another_in_one_step_is_not_lost()
    {
        var source = new Source { All = [Town, Becker, Other] };
        var directory = new TenantDirectory();
        await directory.RefreshAsync(source, CancellationToken.None);
        source.Changes = [(Other.Scope, Other with { Hosts = ["schuhe.example"] }), (Becker.Scope, Becker with { Hosts = [] })];

        await directory.RefreshAsync(source, CancellationToken.None);

        Assert.Equal(Other.Scope, directory.FindByHost("schuhe.example")!.Scope);
    }

    private static async Task<TenantDirectory> DirectoryAsync(params Tenant[] tenants)
    {
        var directory = new TenantDirectory();
        await directory.RefreshAsync(new Source { All = tenants }, CancellationToken.None);
        return directory;
    }

    private static Tenant Tenant(Scope scope, string slug, string host) => new()
    {
        Scope = scope,
        Slug = slug,
        Name = slug,
        Hosts = [host],
        Theme = "papier",
        TimeZone = "Europe/Berlin",
        Live = true,
    };

    private sealed class Source : ITenantSource
    {
        public IReadOnlyList<Tenant> All { get; init; } = [];

        public IReadOnlyList<(Scope, Tenant?)> Changes { get; set; } = [];

        public Task<(IReadOnlyList<Tenant> Tenants, long Version)> LoadAllAsync(CancellationToken cancel) =>
            Task.FromResult((All, 1L));

        public Task<(IReadOnlyList<(Scope Scope, Tenant? Tenant)> Changes, long Version)> LoadChangesAsync(
            long version, CancellationToken cancel) => Task.FromResult((Changes, version + Changes.Count));
    }
}
