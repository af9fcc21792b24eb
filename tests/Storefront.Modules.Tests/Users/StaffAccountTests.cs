using System.Net;
using OtpNet;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Users.RuthsDoor;

namespace Storefront.Modules.Tests.Users;

/// <summary>The account of staff: each form is answered with an address, so back and forward send nothing once more.</summary>
public sealed class StaffAccountTests
{
    [Theory]
    [InlineData("Password", "OldPassword", "Das Passwort stimmt nicht")]
    [InlineData("FactorOff", "OffPassword", "Das Passwort stimmt nicht")]
    [InlineData("Codes", "CodesPassword", "Das Passwort stimmt nicht")]
    public async Task A_wrong_password_is_said_beside_its_own_field_at_an_address_of_its_own(string handler, string field, string said)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await SwitchOnAsync(host, ruth);

        var sent = await ruth.PostAsync($"{Desk}?handler={handler}", (field, "falsch"), ("NewPassword", "zehn Zeichen und mehr"));
        var shown = await ruth.GetAsync(sent.Location!);

        Assert.Equal((HttpStatusCode.Found, Desk + "?again=1"), (sent.Status, sent.Location));
        Assert.Contains(said, Assert.Single(shown.Html.QuerySelectorAll(".field--wrong .field__error")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.Html.QuerySelector($"#{field}-error"));
        Assert.DoesNotContain("falsch", shown.Html.QuerySelector($"[name={field}]")!.OuterHtml, StringComparison.Ordinal);
        Assert.Empty((await ruth.GetAsync(Desk)).Html.QuerySelectorAll(".field--wrong .field__error"));
    }

    [Fact]
    public async Task A_wrong_code_of_the_app_keeps_the_secret_that_the_app_already_has()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var page = await ruth.GetAsync(Desk);

        var sent = await ruth.SubmitAsync(page, "form:has([name=Secret])", ("Code", "abc"));
        var again = await ruth.GetAsync(sent.Location!);

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(SecretOn(page), SecretOn(again));
        Assert.Equal("abc", again.Html.QuerySelector("#Code")!.GetAttribute("value"));
        Assert.NotNull(again.Html.QuerySelector("#Code-error"));
        Assert.NotEqual(SecretOn(page), SecretOn(await ruth.GetAsync(Desk)));
    }

    [Fact]
    public async Task New_codes_stand_at_an_address_until_the_next_visit_and_are_nobody_elses()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var sent = await SwitchOnAsync(host, ruth);
        var shown = await ruth.GetAsync(sent.Location!);
        var reloaded = await ruth.GetAsync(sent.Location!);
        await ruth.GetAsync(Desk);
        var later = await ruth.GetAsync(sent.Location!);

        Assert.Equal((HttpStatusCode.Found, Desk + "?done=1"), (sent.Status, sent.Location));
        Assert.Equal(10, CodesOn(shown).Count);
        Assert.Equal(CodesOn(shown), CodesOn(reloaded));
        Assert.Empty(CodesOn(later));
        Assert.Empty(CodesOn(await host.Browser("musterstadt.localhost").GetAsync(sent.Location!)));
    }

    private static async Task<TestPage> SwitchOnAsync(TestHost host, TestBrowser browser)
    {
        var page = await browser.GetAsync(Desk);
        var code = new Totp(Base32Encoding.ToBytes(SecretOn(page))).ComputeTotp(host.Clock.GetUtcNow().UtcDateTime);
        return await browser.SubmitAsync(page, "form:has([name=Secret])", ("Code", code));
    }

    private static string SecretOn(TestPage page) => page.Html.QuerySelector("[name=Secret]")!.GetAttribute("value")!;

    private static List<string> CodesOn(TestPage page) => [.. page.Html.QuerySelectorAll(".codes code").Select(code => code.TextContent)];
}
