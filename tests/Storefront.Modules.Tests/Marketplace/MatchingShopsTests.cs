using Storefront.Marketplace.Contracts;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>Which shops may have what a sentence describes.</summary>
public sealed class MatchingShopsTests
{
    [Fact]
    public async Task A_sentence_finds_the_shops_that_sell_what_it_names()
    {
        await using var host = await SearchedTown.UsualAsync();

        async Task<string> FittingAsync(string what, string more = "") => string.Join(' ', (await host.InAsync<IMatchingShops, IReadOnlyList<Guid>>(
            host.Musterstadt(), shops => shops.FindAsync(what, more, 8, CancellationToken.None)))
            .Select(id => host.Directory.Find(host.Musterstadt() with { ShopId = id })!.Slug));

        Assert.Equal("becker", await FittingAsync("Wanderschuhe für breite Füße", "gern für jeden Tag, vielleicht auch ein Krimi"));
        Assert.Equal("lindenhof", await FittingAsync("Geschenk zum Krimiabend"));
        Assert.Equal("becker", await FittingAsync("Wandershcuhe"));
        Assert.Equal("", await FittingAsync("Suche bitte etwas", "gern neu"));
        Assert.Equal("", await FittingAsync("Wurmkur"));
    }
}
