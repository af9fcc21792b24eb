using System.Net;
using OtpNet;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;
using Storefront.Users.SignIn;

namespace Storefront.Modules.Tests.Users;

public sealed class SignInTests
{
    private const string Becker = "/shops/becker/admin";

    [Fact]
    public async Task Staff_comes_in_with_the_right_password_and_lands_where_it_wanted()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();

        var gate = await ruth.GetAsync(Becker + "/account");
        Assert.Equal(HttpStatusCode.Redirect, gate.Status);
        var form = await ruth.GetAsync(gate.Location!);
        Assert.Equal("Anmelden – Schuhhaus Becker", form.Html.Title);
        var answer = await ruth.SubmitAsync(form, "main form", ("Email", "Ruth@Becker.example "), ("Password", "becker-demo-2026"));

        Assert.Equal(Becker + "/account", answer.Location);
        var account = await ruth.GetAsync(answer.Location!);
        Assert.Contains("Ruth Becker", account.Words, StringComparison.Ordinal);
        Assert.Equal("Mein Konto – Schuhhaus Becker", account.Html.Title);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_sentence()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var wrong = await browser.TryAsync(Becker, "ruth@becker.example", "not her password");
        var unknown = await browser.TryAsync(Becker, "nobody@becker.example", "not her password");

        Assert.Contains("E-Mail-Adresse oder Passwort stimmt nicht", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("E-Mail-Adresse oder Passwort stimmt nicht", unknown.Words, StringComparison.Ordinal);
        Assert.Equal("ruth@becker.example", wrong.Html.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_sixth_try_is_refused_even_with_the_right_password_and_later_works_again()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();
        for (var tries = 0; tries < SignInDesk.Tries; tries++)
        {
            await browser.TryAsync(Becker, "ruth@becker.example", "wrong wrong wrong");
        }

        var sixth = await browser.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");
        host.Clock.Advance(SignInDesk.Window);
        var later = await browser.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");

        Assert.Null(sixth.Location);
        Assert.Contains("zu viele Versuche", sixth.Words, StringComparison.Ordinal);
        Assert.Equal(Becker, later.Location);
    }

    [Fact]
    public async Task Staff_of_one_shop_finds_nothing_in_the_back_office_of_another()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");

        var own = await ruth.GetAsync(Becker + "/account");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.StartsWith("Mein Konto – ", own.Html.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PlainAsync("/shops/lindenhof/admin/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PlainAsync("/admin/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PlainAsync("/operator/account")).Status);
    }

    [Fact]
    public async Task Pages_of_the_operator_are_not_there_on_the_host_of_a_town()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser("musterstadt.localhost");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PlainAsync("/operator/sign-in")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PlainAsync("/operator/account")).Status);
    }

    [Fact]
    public async Task The_return_address_cannot_lead_elsewhere()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();
        var form = await browser.GetAsync(Becker + "/sign-in?returnUrl=https://evil.example/");

        var answer = await browser.SubmitAsync(form, "main form", ("Email", "ruth@becker.example"), ("Password", "becker-demo-2026"));

        Assert.Equal(Becker, answer.Location);
    }

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once_and_ends_other_sessions()
    {
        await using var host = await Musterstadt.StartAsync();
        using var elsewhere = host.Browser();
        await elsewhere.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");
        using var browser = host.Browser();
        var forgot = await browser.GetAsync(Becker + "/forgot-password");
        await browser.SubmitAsync(forgot, "main form", ("Email", "ruth@becker.example"));
        await host.DrainAsync();
        var link = host.LinkInLatestMail();

        var form = await browser.GetAsync(link);
        var changed = await browser.SubmitAsync(form, "main form", ("Password", "ein ganz neues Passwort"));
        var again = await browser.LookAsync(browser.SubmitAsync(form, "main form", ("Password", "noch eines danach")));

        Assert.Equal(Becker, changed.Location);
        Assert.Contains("schon benutzt", again.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync(Becker + "/account")).Status);
        Assert.Equal(Becker, (await host.Browser().TryAsync(Becker, "ruth@becker.example", "ein ganz neues Passwort")).Location);
    }

    [Fact]
    public async Task A_link_to_a_new_password_expires_after_two_hours()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();
        var forgot = await browser.GetAsync(Becker + "/forgot-password");
        await browser.SubmitAsync(forgot, "main form", ("Email", "ruth@becker.example"));
        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));

        Assert.Contains("abgelaufen", (await browser.GetAsync(host.LinkInLatestMail())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_password_of_nobody_looks_the_same_and_mails_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();
        var forgot = await browser.GetAsync(Becker + "/forgot-password");

        var answer = await browser.LookAsync(browser.SubmitAsync(forgot, "main form", ("Email", "nobody@becker.example")));
        await host.DrainAsync();

        Assert.Contains("Wenn es zu nobody@becker.example ein Konto gibt", answer.Words, StringComparison.Ordinal);
        Assert.Empty(host.Mails());
    }

    [Fact]
    public async Task With_two_steps_the_code_is_asked_and_counts_once()
    {
        await using var host = await Musterstadt.StartAsync();
        var secret = await host.SwitchTwoStepsOnAsync("ruth@becker.example");
        var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Clock.GetUtcNow().UtcDateTime);
        using var ruth = host.Browser();
        using var thief = host.Browser();

        var first = await ruth.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");
        var second = await thief.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");

        Assert.Null(first.Location);
        Assert.Equal(Becker, (await ruth.SubmitAsync(first, "main form", ("Code", code))).Location);
        var reused = await thief.LookAsync(thief.SubmitAsync(second, "main form", ("Code", code)));
        Assert.Contains("wurde schon benutzt", reused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_this_browser()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026");

        await ruth.PostAsync(Becker + "/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await ruth.GetAsync(Becker + "/account")).Status);
    }

    [Fact]
    public async Task The_operator_signs_in_at_the_operators_door()
    {
        await using var host = await Musterstadt.StartAsync();
        using var operatorBrowser = host.Browser();

        var answer = await operatorBrowser.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");

        Assert.Equal("/operator", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await operatorBrowser.GetAsync("/operator/account")).Status);
    }

    [Fact]
    public async Task A_whole_town_may_sign_in_from_one_address()
    {
        await using var host = await Musterstadt.StartAsync();
        for (var person = 0; person < 51; person++)
        {
            using var ruth = host.Browser();
            Assert.Equal(Becker, (await ruth.TryAsync(Becker, "ruth@becker.example", "becker-demo-2026")).Location);
        }
    }

    [Fact]
    public async Task An_operator_added_on_the_command_line_chooses_a_password_by_the_link_and_is_in()
    {
        await using var host = await Musterstadt.StartAsync();
        var added = await host.InAsync<IOperators, OperatorAdded>(
            Scope.Operator, operators => operators.AddAsync("Olga@storefront.example", "Olga Operator", CancellationToken.None));
        using var olga = host.Browser();

        await olga.SubmitAsync(await olga.GetAsync(new Uri(added.Url).PathAndQuery), "main form", ("Password", "ein Satz den nur ich kenne"));

        Assert.Equal(HttpStatusCode.OK, (await olga.GetAsync("/operator")).Status);
        Assert.Equal("/operator", (await host.Browser().TryAsync("/operator", "olga@storefront.example", "ein Satz den nur ich kenne")).Location);
    }
}

internal static class SignInSteps
{
    internal static async Task<TestPage> TryAsync(this TestBrowser browser, string area, string email, string password)
    {
        var form = await browser.GetAsync(area + "/sign-in");
        return await browser.LookAsync(browser.SubmitAsync(form, "main form", ("Email", email), ("Password", password)));
    }

    /// <summary>A form that has to be corrected, or that was done with, is shown at an address of its own: looks there, goes nowhere else.</summary>
    internal static async Task<TestPage> LookAsync(this TestBrowser browser, Task<TestPage> sent)
    {
        var answer = await sent;
        return answer.Location is { } shown && (shown.Contains("again=1", StringComparison.Ordinal) || shown.Contains("done=1", StringComparison.Ordinal))
            ? await browser.GetAsync(shown)
            : answer;
    }

    /// <summary>A request that does not ask for HTML, so that the bare status comes back.</summary>
    internal static Task<TestPage> PlainAsync(this TestBrowser browser, string path) =>
        browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/json" } } });

    internal static string LinkInLatestMail(this TestHost host, string? to = null)
    {
        var message = host.Mails().Select(path => MimeKit.MimeMessage.Load(path)).Last(mail => to is null || mail.To.Mailboxes.First().Address == to);
        var text = message.TextBody!;
        var start = text.IndexOf("http", StringComparison.Ordinal);
        return new Uri(text[start..text.IndexOfAny([' ', '\n', '\r'], start)]).PathAndQuery;
    }

    internal static async Task<string> SwitchTwoStepsOnAsync(this TestHost host, string email)
    {
        var secret = SecondFactor.NewSecret();
        await using var entered = ((ScopeDoor)host.Services.GetService(typeof(ScopeDoor))!).Enter(Scope.Operator);
        var account = await entered.Get<AccountBook>().FindAsync(email, CancellationToken.None);
        await entered.Get<AccountBook>().SetTotpAsync(account!.Id, entered.Get<SecondFactor>().Protect(secret), CancellationToken.None);
        return secret;
    }
}
