using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>Shopper and salesperson are connected to different nodes of one installation, which tell each other over Redis.</summary>
public sealed class SeveralNodesTests
{
    [Fact]
    public async Task Ring_answer_signal_card_and_a_second_tab_reach_the_other_node()
    {
        var redis = Environment.GetEnvironmentVariable("STOREFRONT_TEST_REDIS");
        Assert.SkipUnless(TestDatabase.IsPostgres, "Several nodes share a PostgreSQL.");
        Assert.SkipWhen(string.IsNullOrEmpty(redis), "Set STOREFRONT_TEST_REDIS to the address of a running Redis.");
        var settings = new Dictionary<string, string?> { ["Redis"] = redis };
        await using var one = await StartAsync(settings);
        await using var two = await one.BesideAsync(background: false, settings: settings);
        using var jana = one.Jana();
        using var ruth = await two.RuthAsync();
        await using var phone = await two.PhoneOfAsync(ruth);

        var room = await jana.CallsAsync();
        await using var line = await one.RingsAsync(jana, room);
        await phone.HearAsync("rings");
        var desk = (await two.AnswersAsync(ruth, room)).Location!;
        Assert.Equal("Ruth Becker", (await line.HearAsync("answered"))[0].GetString());

        await using var counter = await HubClient.OpenAsync(two, $"{Desk}/hub?room={(await two.CallAsync(room)).Id}", ruth);
        await counter.InvokeAsync("Hello", "s1");
        Assert.Equal("staff", (await line.HearAsync("hello"))[0].GetString());
        for (var candidate = 0; candidate < 20; candidate++)
        {
            await line.InvokeAsync("Signal", "staff", "j1", new { candidate });
        }

        for (var candidate = 0; candidate < 20; candidate++)
        {
            Assert.Equal(candidate, (await counter.HearAsync("signal"))[2].GetProperty("candidate").GetInt32());
        }

        await ruth.PostAsync(desk + "?handler=Scan", ("Code", "SPRAY"));
        await line.HearAsync("cards");
        Assert.Contains("Imprägnierspray", (await jana.GetAsync(room + "?handler=Cards")).Words, StringComparison.Ordinal);

        // The shopper's browser comes back over the other node.
        await using var again = await two.EnterAsync(jana, room);
        await again.InvokeAsync("Hello", "j2");
        await line.HearAsync("elsewhere");
        await counter.InvokeAsync("Say", "Da sind Sie wieder");
        Assert.Equal("Da sind Sie wieder", (await again.HearAsync("said"))[1].GetString());
        await again.InvokeAsync("HangUp");
        await counter.HearAsync("ended");
    }
}
