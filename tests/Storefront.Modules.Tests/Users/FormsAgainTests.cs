using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Texts;
using Storefront.TestKit;
using Storefront.Users.Accounts;
using Storefront.Users.Shoppers;
using Storefront.Users.SignIn;

namespace Storefront.Modules.Tests.Users;

/// <summary>Forms of accounts are answered with an address: back and forward never have to send one again.</summary>
public sealed class FormsAgainTests
{
    [Fact]
    public async Task What_has_to_be_corrected_is_shown_at_an_address_with_what_was_typed_but_no_password()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(ShopperSteps.Portal);

        var up = await jana.PostAsync("/account/sign-up?returnUrl=%2Fcart", ("Name", "Jana <Vogt>"), ("Email", "jana@"), ("ReturnUrl", "/cart"));
        var form = await jana.GetAsync(up.Location!);
        var again = await jana.GetAsync(up.Location!);
        var fresh = await jana.GetAsync("/account/sign-up");
        var into = await jana.LookAsync(jana.PostAsync("/account/sign-in", ("Email", "jana@shopper.example"), ("Password", "falsch falsch")));

        Assert.Equal(HttpStatusCode.Redirect, up.Status);
        Assert.Equal("/account/sign-up?returnUrl=%2Fcart&again=1", up.Location);
        Assert.StartsWith("Fehler:", form.Html.Title, StringComparison.Ordinal);
        Assert.Equal("Jana <Vogt>", form.Html.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("/cart", form.Html.QuerySelector("[name=ReturnUrl]")!.GetAttribute("value"));
        Assert.NotNull(form.Html.QuerySelector("#Email-error"));
        Assert.Equal(form.Words, again.Words);
        Assert.Null(fresh.Html.QuerySelector("#Email-error"));
        Assert.Equal("jana@shopper.example", into.Html.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.DoesNotContain("falsch falsch", into.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_for_one_address_is_not_shown_at_another_and_cannot_be_made_up()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(ShopperSteps.Portal);
        var up = await jana.PostAsync("/account/sign-up", ("Name", "Jana"), ("Email", "jana@"));
        var kept = up.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("form-", StringComparison.Ordinal)).Split(';')[0];
        using var other = host.Browser(ShopperSteps.Portal);

        var elsewhere = await other.SendAsync(new(HttpMethod.Get, "/shops/becker/account/sign-up?again=1") { Headers = { { "Cookie", kept } } });
        var made = await other.SendAsync(new(HttpMethod.Get, "/account/sign-up?again=1") { Headers = { { "Cookie", kept.Split('=')[0] + "=eyJGaWVsZHMiOltdfQ" } } });

        Assert.Null(elsewhere.Html.QuerySelector(".error-summary"));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Null(made.Html.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task The_second_step_of_staff_and_one_try_too_many_are_addresses_too()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SwitchTwoStepsOnAsync("ruth@becker.example");
        using var ruth = host.Browser();
        const string Door = "/shops/becker/admin/sign-in?returnUrl=%2Fshops%2Fbecker%2Fadmin%2Faccount";

        var asked = await ruth.PostAsync(Door, ("Email", "ruth@becker.example"), ("Password", "becker-demo-2026"));
        var form = await ruth.GetAsync(asked.Location!);
        var reloaded = await ruth.GetAsync(asked.Location!);
        var wrong = await ruth.SubmitAsync(reloaded, "main form", ("Code", "000000"));
        var corrected = await ruth.GetAsync(wrong.Location!);
        for (var tries = 1; tries < SignInDesk.Tries; tries++)
        {
            await ruth.SubmitAsync(form, "main form", ("Code", "000000"));
        }

        var tooMany = await ruth.SubmitAsync(form, "main form", ("Code", "000000"));

        Assert.Equal((Door + "&again=1", Door + "&again=1", Door + "&again=1"), (asked.Location, wrong.Location, tooMany.Location));
        Assert.NotNull(form.Html.QuerySelector("#Code"));
        Assert.Null(form.Html.QuerySelector(".error-summary, #Password"));
        Assert.DoesNotContain("becker-demo-2026", form.Text, StringComparison.Ordinal);
        Assert.Equal("", corrected.Html.QuerySelector("#Code")!.GetAttribute("value") ?? "");
        Assert.NotNull(corrected.Html.QuerySelector("#Code-error"));
        Assert.Contains("zu viele Versuche", (await ruth.GetAsync(tooMany.Location!)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/sign-up", "Name")]
    [InlineData("/widerruf/formular", "Input.Name")]
    public async Task Changing_the_language_keeps_what_was_typed_and_says_nothing_is_wrong_yet(string path, string field)
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(ShopperSteps.Portal);
        var form = await jana.GetAsync(path);

        var english = form.Html.QuerySelector(".languages button[value=en]")!;
        var sent = await jana.SubmitAsync(form, "#" + english.GetAttribute("form"), (field, "Jana Vogt"), ("lang", "en"));
        var page = await jana.GetAsync(sent.Location!);

        Assert.Equal($"{path}?again=1&lang=en", sent.Location);
        Assert.Equal("Jana Vogt", page.Html.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.Html.QuerySelector(".field__error, .error-summary"));
        Assert.Empty(host.Mails());
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_language_of_the_page_also_after_a_change_of_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(ShopperSteps.Portal, "en");
        await jana.PostAsync("/account/sign-in", ("Email", "jana@shopper.example"));
        var link = (await host.LinkToAsync("jana@shopper.example")).Replace("&lang=en", "", StringComparison.Ordinal);
        var form = await jana.GetAsync(link);
        var sent = await jana.SubmitAsync(form, "main form", ("Name", new string('x', 200)));

        var english = await jana.GetAsync(sent.Location!);
        var german = await jana.GetAsync(sent.Location + "&lang=de");

        Assert.StartsWith("Error", english.Html.Title, StringComparison.Ordinal);
        Assert.Equal(Words(host, "en"), english.Html.QuerySelector("#Name-error")!.TextContent.Trim());
        Assert.Equal(Words(host, "de"), german.Html.QuerySelector("#Name-error")!.TextContent.Trim());
        Assert.Contains(Words(host, "de"), german.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234567890")]
    [InlineData("9876543210")]
    [InlineData("qwertzuiop")]
    [InlineData("Passwort2026!")]
    [InlineData("!!Sommer2026")]
    [InlineData("abcabcabcabc")]
    [InlineData("passwortpasswort")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("1212121212")]
    [InlineData("asdfghjkl123")]
    public void What_is_guessed_first_is_no_password(string password) => Assert.Equal("users.password_common", Passwords.Problem(password));

    [Theory]
    [InlineData("ein Satz den nur ich kenne")]
    [InlineData("becker-demo-2026")]
    [InlineData("zehn Zeichen und mehr")]
    [InlineData("Xq7-bluetenmeer")]
    public void A_sentence_of_ones_own_is_one(string password) => Assert.Null(Passwords.Problem(password));

    [Fact]
    public async Task A_common_password_is_refused_beside_the_field()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();

        var page = await jana.LookAsync(jana.PostAsync("/account/security?handler=Password", ("NewPassword", "1234567890")));

        Assert.Contains("wird beim Raten zuerst probiert", page.Html.QuerySelector("#NewPassword-error")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(TestHost host, string locale) =>
        host.Services.GetRequiredService<TextCatalog>().In(locale)["forms.too_long", ("max", ShopperBook.LongestName)];
}
