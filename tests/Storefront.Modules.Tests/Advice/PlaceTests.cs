using Storefront.Advice.Calls;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>Pages that come late, twice, or come back: nobody waits for ever, and nobody disturbs the other.</summary>
public sealed class PlaceTests
{
    [Fact]
    public async Task Who_was_let_in_before_their_page_could_hear_learns_it_and_who_waits_hears_the_end()
    {
        await using var ringing = await RingingAsync();
        var (host, _, ruth, _, room, line) = ringing;
        var desk = await ringing.AnsweredAsync();
        using var okan = host.Jana();
        using var aylin = host.Jana();
        await okan.SubmitAsync(await okan.GetAsync(room), "main form", ("name", "Okan"));
        await using var early = await host.EnterAsync(okan, room);
        Assert.True((await early.InvokeAsync("Waits")).GetBoolean());
        await early.LeaveAsync();

        // The salesperson is quicker than the page of who knocked.
        await ruth.SubmitAsync(await ruth.GetAsync(desk + "?handler=Guests"), "form", ("letIn", "true"));
        await using var late = await host.EnterAsync(okan, room);
        Assert.False((await late.InvokeAsync("Waits")).GetBoolean());

        await aylin.SubmitAsync(await aylin.GetAsync(room), "main form", ("name", "Aylin"));
        await using var waiting = await host.EnterAsync(aylin, room);
        Assert.True((await waiting.InvokeAsync("Waits")).GetBoolean());
        await ruth.PostAsync(desk + "?handler=End");
        await waiting.HearAsync("ended");
        Assert.False((await waiting.InvokeAsync("Waits")).GetBoolean());
    }

    [Fact]
    public async Task Of_two_tabs_the_one_opened_last_has_the_place_and_closing_the_other_stops_no_ring()
    {
        await using var ringing = await RingingAsync();
        var (host, jana, ruth, _, room, first) = ringing;
        await using var second = await host.RingsAsync(jana, room);
        await first.HearAsync("elsewhere");
        await first.LeaveAsync();
        Assert.Equal(CallState.Ringing, (await host.CallAsync(room)).State);

        await ringing.AnsweredAsync();
        await second.HearAsync("answered");
        await using var counter = await host.CounterAsync(ruth, room);
        await counter.InvokeAsync("Hello", "s1");
        await using var counterAgain = await host.CounterAsync(ruth, room);
        await counterAgain.InvokeAsync("Hello", "s2");
        await counter.HearAsync("elsewhere");
        await counter.LeaveAsync();
        await second.InvokeAsync("Say", "Hallo");
        Assert.Equal("Hallo", (await counterAgain.HearAsync("said"))[1].GetString());
        await counterAgain.LeaveAsync();
        Assert.Equal(["hello", "hello", "said", "gone"], await UntilAsync(second, "gone"));
    }

    [Fact]
    public async Task A_ring_nobody_takes_ends_for_the_page_whatever_became_of_it()
    {
        await using var ringing = await RingingAsync();
        var (host, _, _, _, _, line) = ringing;

        // The clock of the house was quicker than that of the page.
        await host.PassAsync(TimeSpan.FromMinutes(2));
        await line.InvokeAsync("NotAnswered");
        await line.HearAsync("missed");

        // And the salesperson was quicker than both, only the page did not hear it.
        await line.InvokeAsync("Ring");
        await ringing.AnsweredAsync();
        await line.HearAsync("answered");
        await line.InvokeAsync("NotAnswered");
        Assert.Equal("Ruth Becker", (await line.HearAsync("answered"))[0].GetString());
    }

    [Fact]
    public async Task Who_rings_during_a_conversation_is_seen_and_promised_a_call_back_with_a_tap()
    {
        await using var ringing = await RingingAsync();
        var (host, _, ruth, phone, room, line) = ringing;
        using var okan = host.Jana();
        var desk = await ringing.AnsweredAsync();

        // The page of the desk has become that of the conversation.
        await phone.LeaveAsync();
        await using var counter = await host.CounterAsync(ruth, room);
        await counter.InvokeAsync("Hello", "s1");
        Assert.Null((await ruth.GetAsync(desk)).Html.QuerySelector("#waiting [data-ring]"));

        var second = await okan.CallsAsync("spray");
        await using var waiting = await host.RingsAsync(okan, second);
        await counter.HearAsync("rings");
        var shown = await ruth.GetAsync(desk + "?handler=Waiting");
        Assert.Contains("Es wartet 1 Anruf.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Jana ruft an · Imprägnierspray", shown.Words, StringComparison.Ordinal);
        await ruth.SubmitAsync(shown, "form");
        await waiting.HearAsync("missed");
        await ruth.SubmitAsync(shown, "form");

        var told = await okan.GetAsync(second);
        Assert.Equal("Sie werden zurückgerufen", told.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("Ruth Becker spricht gerade mit jemand anderem", told.Words, StringComparison.Ordinal);
        await okan.SubmitAsync(told, "#call-back", ("Input.Name", "Okan"), ("Input.Phone", "0171 3920002"));
        Assert.Contains("Okan", (await ruth.GetAsync(Desk)).Html.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ruft an", (await ruth.GetAsync(desk + "?handler=Waiting")).Words, StringComparison.Ordinal);

        // The phone slept when the shopper hung up, and learns it when it wakes.
        await counter.LeaveAsync();
        await line.InvokeAsync("HangUp");
        await using var awake = await host.CounterAsync(ruth, room);
        await awake.HearAsync("ended");
    }

    private static async Task<IReadOnlyList<string>> UntilAsync(HubClient client, string last)
    {
        var heard = new List<string>();
        while (heard.Count == 0 || heard[^1] != last)
        {
            heard.Add(await client.HearAnyAsync());
        }

        return heard;
    }
}
