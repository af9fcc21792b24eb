using System.Net;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task An_unknown_host_gets_a_page_that_says_so()
    {
        await using var host = await TestHost.StartAsync();

        var page = await host.Browser("nobody.example").GetAsync("/");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Hier wohnt niemand", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_host_is_told_so_in_english_too()
    {
        await using var host = await TestHost.StartAsync();

        var page = await host.Browser("nobody.example", "en").GetAsync("/products/x");

        Assert.Contains("There is nobody at this address", page.Words, StringComparison.Ordinal);
    }
}
