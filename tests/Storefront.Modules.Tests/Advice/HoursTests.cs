using Storefront.Advice.Rooms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>When a shop advises, and how its pages say so.</summary>
public sealed class HoursTests
{
    [Fact]
    public async Task One_tap_ends_the_day_and_one_begins_again()
    {
        await using var host = await StartAsync();
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);

        var away = await ruth.FollowAsync(ruth.PostAsync(Desk + "?handler=Away"));
        Assert.Contains("Gerade keine Beratung, wieder morgen 08:00", away.Words, StringComparison.Ordinal);
        Assert.Contains("Nächste Beratung: morgen 08:00", (await jana.GetAsync(Shop + "/products/spray")).Words, StringComparison.Ordinal);
        var here = await ruth.FollowAsync(ruth.PostAsync(Desk + "?handler=Here"));
        Assert.Contains("Beratung bis 18:00", here.Words, StringComparison.Ordinal);
        Assert.Contains("Jetzt frei", (await jana.GetAsync(Shop + "/products/spray")).Words, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromHours(11));
        await phone.InvokeAsync("Beat");
        await ruth.PostAsync(Desk + "?handler=Here");
        Assert.Contains("Beratung bis 21:00", (await ruth.GetAsync(Desk)).Words, StringComparison.Ordinal);
        Assert.Contains("Jetzt frei", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_advises_at_hours_of_its_own_and_mends_a_typing_error()
    {
        await using var host = await StartAsync();
        using var ruth = await host.RuthAsync();
        using var jana = host.Jana();
        var form = await ruth.GetAsync(Desk + "/hours");

        var wrong = await ruth.SubmitAsync(form, "main form", ("Input.When", "own"), ("Input.Days[3].From", "16:00"), ("Input.Days[3].To", "14:00"));
        Assert.Contains("Donnerstag: Schreiben Sie zwei Uhrzeiten", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("16:00", wrong.Html.QuerySelector("[name='Input.Days[3].From']")!.GetAttribute("value"));
        var none = await ruth.SubmitAsync(form, "main form", ("Input.When", "own"));
        Assert.Contains("mindestens einen Tag", none.Words, StringComparison.Ordinal);
        var saved = await ruth.FollowAsync(ruth.SubmitAsync(form, "main form", ("Input.When", "own"), ("Input.Days[3].From", "14:00"), ("Input.Days[3].To", "16:00")));
        Assert.Contains("Die Beratungszeiten sind gespeichert.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Nächste Beratung: heute 14:00", (await jana.GetAsync(Shop + "/products/spray")).Words, StringComparison.Ordinal);

        var off = await ruth.GetAsync(Desk + "/hours");
        await ruth.SubmitAsync(off, "main form", ("Input.On", null));
        Assert.Null((await jana.GetAsync(Shop + "/products/spray")).Html.QuerySelector(".advice-offer"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await jana.GetAsync(Shop + "/advice")).Status);
    }

    [Fact]
    public async Task A_shop_that_never_advised_takes_over_its_opening_hours_with_one_tap()
    {
        await using var host = await StartAsync();
        using var ida = await host.SignedInAsync("lindenhof", "ida@lindenhof.example");
        var desk = await ida.GetAsync("/shops/lindenhof/admin/advice");
        var adopted = await ida.FollowAsync(ida.SubmitAsync(desk, ".empty form"));

        Assert.Contains("Beratung bis 18:00", adopted.Words, StringComparison.Ordinal);
        using var jana = host.Jana();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await jana.GetAsync("/shops/lindenhof/advice")).Status);
    }

    [Fact]
    public void A_turn_password_is_made_of_the_shared_secret_for_some_hours()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Advice:Stun"] = "stun:turn.example:3478",
            ["Advice:Turn:Urls"] = "turn:turn.example:3478?transport=udp, turns:turn.example:5349",
            ["Advice:Turn:Secret"] = "north",
        }).Build();

        // echo -n 1800014400:000…0 | openssl dgst -sha1 -hmac north -binary | base64
        Assert.Equal(
            """[{"urls":["stun:turn.example:3478"]},{"urls":["turn:turn.example:3478?transport=udp","turns:turn.example:5349"],"username":"1800014400:00000000000000000000000000000000","credential":"rVkKG9WnCizqDIzxxYOFaKxHceY="}]""",
            new IceServers(settings, clock).For(Guid.Empty).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal("[]", new IceServers(new ConfigurationBuilder().Build(), clock).For(Guid.Empty));
    }
}
