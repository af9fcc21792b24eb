using Microsoft.EntityFrameworkCore;
using OtpNet;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using Storefront.Users.Accounts;
using Storefront.Users.SignIn;
using static Storefront.Modules.Tests.Users.RuthsDoor;

namespace Storefront.Modules.Tests.Users;

public sealed class RecoveryCodeTests
{
    [Fact]
    public async Task Switching_two_steps_on_shows_ten_codes_once_and_keeps_none_of_them()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var codes = await SwitchOnAsync(host, ruth);
        var afterwards = await ruth.GetAsync(Becker + "/account");
        var stored = await host.InAsync<StorefrontDb, List<string>>(
            Scope.Operator, db => db.Set<RecoveryCode>().Select(code => code.CodeHash).ToListAsync());

        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}$", code));
        Assert.Contains("Noch 10 von 10 Codes sind übrig.", afterwards.Words, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, afterwards.Text, StringComparison.Ordinal));
        Assert.Equal(RecoveryCodes.Count, stored.Count);
        Assert.All(stored, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    [Fact]
    public async Task A_code_opens_once_in_place_of_the_six_digits_however_it_is_typed()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var code = (await SwitchOnAsync(host, ruth))[0];
        using var elsewhere = host.Browser();
        using var again = host.Browser();

        var opened = await RecoverAsync(elsewhere, " " + code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        var desk = await elsewhere.GetAsync(Becker + "/account");
        var reused = await RecoverAsync(again, code);

        Assert.Equal(Becker, opened.Location);
        Assert.Contains("Noch 9 sind übrig", desk.Words, StringComparison.Ordinal);
        Assert.Null(reused.Location);
        Assert.Contains("wurde schon benutzt", reused.Html.QuerySelector("#RecoveryCode-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_codes_ends_after_five_tries()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var code = (await SwitchOnAsync(host, ruth))[0];
        using var thief = host.Browser();
        for (var tries = 0; tries < SignInDesk.Tries; tries++)
        {
            await RecoverAsync(thief, "22222-22222-22222");
        }

        Assert.Contains("zu viele Versuche", (await RecoverAsync(thief, code)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_set_needs_the_password_and_makes_the_old_one_worthless()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var old = await SwitchOnAsync(host, ruth);

        var refused = await ruth.LookAsync(ruth.PostAsync(Desk + "?handler=Codes", ("CodesPassword", "falsch")));
        var shown = await ruth.LookAsync(ruth.PostAsync(Desk + "?handler=Codes", ("CodesPassword", Password)));

        Assert.Contains("Das Passwort stimmt nicht", refused.Html.QuerySelector("#CodesPassword-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(CodesOn(refused));
        Assert.Empty(CodesOn(shown).Intersect(old));
        Assert.Null((await RecoverAsync(host.Browser(), old[1])).Location);
        Assert.Equal(Becker, (await RecoverAsync(host.Browser(), CodesOn(shown)[1])).Location);
    }

    [Fact]
    public async Task Codes_of_one_account_open_no_other_and_go_with_the_second_step()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var codes = await SwitchOnAsync(host, ruth);
        await host.SwitchTwoStepsOnAsync("ida@lindenhof.example");

        var idas = await RecoverAsync(host.Browser(), codes[0], "/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        await ruth.PostAsync(Becker + "/account?handler=FactorOff", ("OffPassword", Password));

        Assert.Null(idas.Location);
        Assert.Equal(0, await host.InAsync<StorefrontDb, int>(Scope.Operator, db => db.Set<RecoveryCode>().CountAsync()));
    }

    /// <summary>Through the form, with the code an app would show.</summary>
    private static async Task<IReadOnlyList<string>> SwitchOnAsync(TestHost host, TestBrowser browser)
    {
        var page = await browser.GetAsync(Becker + "/account");
        var secret = page.Html.QuerySelector("[name=Secret]")!.GetAttribute("value")!;
        var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Clock.GetUtcNow().UtcDateTime);
        return CodesOn(await browser.LookAsync(browser.SubmitAsync(page, "form:has([name=Secret])", ("Code", code))));
    }

    private static IReadOnlyList<string> CodesOn(TestPage page) =>
        [.. page.Html.QuerySelectorAll(".codes code").Select(code => code.TextContent)];

    private static async Task<TestPage> RecoverAsync(
        TestBrowser browser, string code, string area = Becker, string email = "ruth@becker.example", string password = Password)
    {
        var asked = await browser.TryAsync(area, email, password);
        return await browser.LookAsync(browser.SubmitAsync(asked, "main form", ("RecoveryCode", code)));
    }
}
