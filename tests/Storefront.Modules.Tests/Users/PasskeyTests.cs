using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using Storefront.Users.Passkeys;
using static Storefront.Modules.Tests.Users.RuthsDoor;

namespace Storefront.Modules.Tests.Users;

/// <summary>Passkeys of staff, with an authenticator in software; the real one of a browser is in the browser tests.</summary>
public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_opens_without_password_and_without_the_code_of_the_app()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        await host.SwitchTwoStepsOnAsync("ruth@becker.example");
        using var elsewhere = host.Browser("musterstadt.localhost");

        var answer = await SignInAsync(host, elsewhere, key);

        Assert.Equal(Becker, Next(answer));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(Becker + "/account")).Status);
        Assert.Contains("Ruths Telefon", (await elsewhere.GetAsync(Becker + "/account")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_for_five_minutes()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        using var elsewhere = host.Browser("musterstadt.localhost");
        var (token, options) = await AskAsync(elsewhere);
        var signed = key.Sign(options, Origin(host));
        var (late, lateOptions) = await AskAsync(elsewhere);

        var first = await AnswerAsync(elsewhere, token, signed);
        var again = await AnswerAsync(elsewhere, token, signed);
        host.Clock.Advance(PasskeyQuestions.Life);
        var tooLate = await AnswerAsync(elsewhere, late, key.Sign(lateOptions, Origin(host)));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (again.Status, tooLate.Status));
    }

    [Theory]
    [InlineData("counter")]
    [InlineData("nobody verified")]
    [InlineData("origin")]
    [InlineData("somebody else")]
    [InlineData("not an answer")]
    public async Task What_does_not_fit_opens_nothing(string wrong)
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        using var elsewhere = host.Browser("musterstadt.localhost");
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(host, elsewhere, key)).Status);
        using var thief = host.Browser("musterstadt.localhost");
        var (token, options) = await AskAsync(thief);
        key.Count = wrong == "counter" ? 0 : key.Count;
        key.VerifiesPerson = wrong != "nobody verified";
        key.UserHandle = wrong == "somebody else" ? Guid.CreateVersion7().ToByteArray() : key.UserHandle;
        var signed = wrong == "not an answer" ? """{ "id": "x" }""" : key.Sign(options, wrong == "origin" ? "http://elsewhere.localhost" : Origin(host));

        var answer = await AnswerAsync(thief, token, signed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Passwort", JsonDocument.Parse(answer.Text).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync(Becker + "/account")).Status);
    }

    [Fact]
    public async Task A_passkey_belongs_to_the_host_it_was_made_on()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        using var house = host.Browser();
        var asked = JsonDocument.Parse((await house.PostAsync("/operator/sign-in/passkey/question")).Text).RootElement;

        var answer = await house.PostAsync(
            "/operator/sign-in/passkey",
            ("token", asked.GetProperty("token").GetString()),
            ("answer", key.Sign(asked.GetProperty("options"), "http://localhost:" + new Uri(host.Url).Port)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task The_operator_has_passkeys_at_the_operators_host()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var house = host.Browser();
        var origin = "http://localhost:" + new Uri(host.Url).Port;
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        Assert.Equal(HttpStatusCode.OK, (await AddAsync(house, "/operator", key, origin, "operator-demo-2026", "")).Status);
        using var again = host.Browser();
        var asked = JsonDocument.Parse((await again.PostAsync("/operator/sign-in/passkey/question")).Text).RootElement;

        var answer = await again.PostAsync(
            "/operator/sign-in/passkey",
            ("token", asked.GetProperty("token").GetString()), ("answer", key.Sign(asked.GetProperty("options"), origin)), ("returnUrl", "//evil.example"));

        Assert.Equal("/operator", Next(answer));
        Assert.Contains("Passkey", (await again.GetAsync("/operator/account")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_one_asks_for_the_password_and_stands_in_the_log()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = host.Browser("musterstadt.localhost");
        await ruth.TryAsync(Becker, "ruth@becker.example", Password);

        var refused = await ruth.PostAsync(Becker + "/account/passkeys/question", ("password", "falsch"));
        var added = await AddAsync(ruth, Becker, key, Origin(host), Password, "Ruths Telefon");
        var twice = await AddAsync(ruth, Becker, key, Origin(host), Password, "Noch einmal");
        var log = await ruth.GetAsync(Becker + "/log");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (added.Status, twice.Status));
        Assert.Contains("Passkey „Ruths Telefon“ hinzugefügt", log.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_verified_nobody_is_not_added()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey { VerifiesPerson = false };
        using var ruth = host.Browser("musterstadt.localhost");
        await ruth.TryAsync(Becker, "ruth@becker.example", Password);

        var answer = await AddAsync(ruth, Becker, key, Origin(host), Password, "Ruths Telefon");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(await AllAsync(host));
    }

    [Fact]
    public async Task A_passkey_gets_another_name_and_is_removed_and_then_opens_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        var path = $"{Becker}/account/passkeys/{Assert.Single(await AllAsync(host)).Id}";

        var empty = await ruth.LookAsync(ruth.PostAsync(path + "?handler=Name", ("Name", " ")));
        await ruth.PostAsync(path + "?handler=Name", ("Name", "Ruths Schlüssel"));
        var page = await ruth.GetAsync(path);
        await ruth.PostAsync(path + "?handler=Remove");
        using var elsewhere = host.Browser("musterstadt.localhost");
        var answer = await SignInAsync(host, elsewhere, key);

        Assert.NotNull(empty.Html.QuerySelector("#Name-error"));
        Assert.Equal("Ruths Schlüssel", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(await AllAsync(host));
        Assert.Contains("Passkey „Ruths Schlüssel“ entfernt", (await ruth.GetAsync(Becker + "/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_gets_a_mail_when_one_comes_and_when_one_goes()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        await ruth.GetAsync(Becker + "/account?lang=en");
        await ruth.PostAsync($"{Becker}/account/passkeys/{Assert.Single(await AllAsync(host)).Id}?handler=Remove");
        await host.DrainAsync();

        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();

        Assert.All(mails, mail => Assert.Contains("ruth@becker.example", mail.To.ToString(), StringComparison.Ordinal));
        Assert.Equal(["Neuer Passkey für Ihr Konto", "Passkey removed from your account"], mails.Select(mail => mail.Subject));
        Assert.Contains("Ruths Telefon", mails[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("musterstadt.localhost", mails[0].TextBody, StringComparison.Ordinal);
        Assert.Contains(Becker + "/account", mails[1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_at_the_operators_door_stands_in_the_log_of_the_process()
    {
        var lines = new KeptLines();
        await using var host = await TestHost.StartAsync(
            services => services.AddSingleton<ILoggerProvider>(lines), recipe: Musterstadt.Recipe);
        using var key = new SoftKey();
        using var house = host.Browser();
        var origin = "http://localhost:" + new Uri(host.Url).Port;
        await house.TryAsync("/operator", "operator@storefront.example", "falsch falsch");
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        await AddAsync(house, "/operator", key, origin, "operator-demo-2026", "Schlüsselbund");
        await house.PostAsync($"/operator/account/passkeys/{Assert.Single(await AllAsync(host)).Id}?handler=Remove");
        using var ruth = host.Browser();
        await ruth.TryAsync(Becker, "ruth@becker.example", Password);
        await host.DrainAsync();

        Assert.Equal(
            [
                "Operator: a sign-in from 127.0.0.1 was refused: address or password is wrong.",
                "Operator: operator@storefront.example signed in with a password from 127.0.0.1.",
                "Operator: operator@storefront.example added the passkey Schlüsselbund.",
                "Operator: operator@storefront.example removed the passkey Schlüsselbund.",
            ],
            lines.Of("OperatorLog"));
        Assert.Equal(2, host.Mails().Length);
    }

    [Fact]
    public async Task Nobody_elses_passkey_is_a_page()
    {
        await using var host = await Musterstadt.StartAsync();
        using var key = new SoftKey();
        using var ruth = await RuthWithAsync(host, key);
        var id = Assert.Single(await AllAsync(host)).Id;
        using var emil = host.Browser("musterstadt.localhost");
        await emil.TryAsync(Becker, "emil@becker.example", "becker-team-2026");

        Assert.Equal(HttpStatusCode.NotFound, (await emil.PlainAsync($"{Becker}/account/passkeys/{id}")).Status);
        await emil.PostAsync($"{Becker}/account/passkeys/{id}?handler=Remove");
        await emil.PostAsync($"{Becker}/account/passkeys/{id}?handler=Name", ("Name", "Emils"));
        Assert.Equal("Ruths Telefon", Assert.Single(await AllAsync(host)).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PlainAsync($"/shops/lindenhof/admin/account/passkeys/{id}")).Status);
    }

    private static string Origin(TestHost host) => "http://musterstadt.localhost:" + new Uri(host.Url).Port;

    private static async Task<TestBrowser> RuthWithAsync(TestHost host, SoftKey key)
    {
        var ruth = await host.RuthAsync("musterstadt.localhost");
        Assert.Equal(HttpStatusCode.OK, (await AddAsync(ruth, Becker, key, Origin(host), Password, "Ruths Telefon")).Status);
        return ruth;
    }

    private static async Task<TestPage> AddAsync(TestBrowser browser, string area, SoftKey key, string origin, string password, string name)
    {
        var asked = JsonDocument.Parse((await browser.PostAsync(area + "/account/passkeys/question", ("password", password))).Text).RootElement;
        return await browser.PostAsync(
            area + "/account/passkeys",
            ("token", asked.GetProperty("token").GetString()), ("answer", key.Create(asked.GetProperty("options"), origin)), ("name", name));
    }

    private static async Task<(string Token, JsonElement Options)> AskAsync(TestBrowser browser)
    {
        var asked = JsonDocument.Parse((await browser.PostAsync(Becker + "/sign-in/passkey/question")).Text).RootElement;
        return (asked.GetProperty("token").GetString()!, asked.GetProperty("options"));
    }

    private static Task<TestPage> AnswerAsync(TestBrowser browser, string token, string signed) =>
        browser.PostAsync(Becker + "/sign-in/passkey", ("token", token), ("answer", signed));

    private static async Task<TestPage> SignInAsync(TestHost host, TestBrowser browser, SoftKey key)
    {
        var (token, options) = await AskAsync(browser);
        return await AnswerAsync(browser, token, key.Sign(options, Origin(host)));
    }

    private static string? Next(TestPage answer) => JsonDocument.Parse(answer.Text).RootElement.GetProperty("next").GetString();

    private static Task<List<Passkey>> AllAsync(TestHost host) =>
        host.InAsync<StorefrontDb, List<Passkey>>(Scope.Operator, db => db.Set<Passkey>().AsNoTracking().ToListAsync());
}
