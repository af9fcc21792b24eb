using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Platform.Tests;

public class PageMemoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 30, TimeSpan.Zero);

    private readonly PageMemory _memory = new();

    [Fact]
    public void What_is_kept_is_found_until_its_time_is_over()
    {
        var shop = Shop();
        _memory.Of(shop, 1).Keep("word", default, "open", Now.NextMinute(), 1);

        Assert.Equal("open", Find(shop, Now.AddSeconds(29)));
        Assert.Null(Find(shop, Now.AddSeconds(30)));
    }

    [Fact]
    public void Another_version_of_the_settings_and_another_shop_know_nothing_of_it()
    {
        var shop = Shop();
        Keep(shop, "open");

        Assert.Null(_memory.Of(shop, 2).Find<string>("word", default, Now));
        Assert.Null(Find(Shop(), Now));
    }

    [Fact]
    public void What_a_page_read_before_a_change_and_keeps_after_it_is_not_found()
    {
        var shop = Shop();
        var page = _memory.Of(shop, 1);

        _memory.Forget($"products:{shop.ShopId}");
        page.Keep("word", default, "read before", Now.AddHours(1), 1);

        Assert.Null(Find(shop, Now));
    }

    [Fact]
    public void A_change_is_also_heard_of_a_shop_that_nobody_asked_for_since_the_last_turn()
    {
        var shop = Shop();
        Keep(shop, "old");
        FillHalf();

        _memory.Forget($"products:{shop.ShopId}");

        Assert.Null(Find(shop, Now));
    }

    [Fact]
    public void When_memory_is_full_what_nobody_asks_for_goes_and_what_is_asked_for_stays()
    {
        var (asked, idle) = (Shop(), Shop());
        Keep(asked, "asked");
        Keep(idle, "idle");
        FillHalf();
        Assert.Equal("asked", Find(asked, Now));
        FillHalf();

        Assert.Equal("asked", Find(asked, Now));
        Assert.Null(Find(idle, Now));
    }

    [Fact]
    public void Everything_can_be_forgotten_at_once()
    {
        var shop = Shop();
        Keep(shop, "old");
        FillHalf();

        _memory.ForgetAll();

        Assert.Null(Find(shop, Now));
    }

    private static Scope Shop() => Scope.ForShop(Ids.New(TimeProvider.System), Ids.New(TimeProvider.System));

    private void Keep(Scope shop, string word) => _memory.Of(shop, 1).Keep("word", default, word, Now.AddHours(1), 1);

    private string? Find(Scope shop, DateTimeOffset now) => _memory.Of(shop, 1).Find<string>("word", default, now);

    private void FillHalf() => _memory.Of(Shop(), 1).Keep("word", default, "large", Now.AddHours(1), PageMemory.KilobytesOfHalf);
}
