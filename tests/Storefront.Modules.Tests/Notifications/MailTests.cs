using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Storefront.Modules.Tests.Tenants;
using Storefront.Notifications.Contracts;
using Storefront.Notifications.Log;
using Storefront.Notifications.Mails;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Notifications;

public sealed class MailTests
{
    [Fact]
    public async Task A_mail_goes_out_after_the_commit_with_the_particulars_of_the_sender()
    {
        await using var host = await Musterstadt.StartAsync();

        await host.LeaveAsync("Jana Kowalski");
        Assert.Empty(host.Mails());
        await host.DrainAsync();

        var mail = host.LatestMail();
        Assert.Equal("Neues Passwort wählen", mail.Subject);
        Assert.Contains("Schuhhaus Becker e. K.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Vertreten durch Ruth Becker", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("HRA 1958", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("USt-IdNr. DE813371133", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Ein Geschäft bei Musterstadt kauft ein", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("hallo@becker.example", mail.ReplyTo.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_link_whose_words_are_its_address_stands_once_in_a_plain_mail()
    {
        await using var host = await Musterstadt.StartAsync();
        var values = System.Text.Json.JsonSerializer.SerializeToElement(
            new { name = "Ruth", shop = "Becker", url = "https://stadt.example/shops/becker/admin", address = "https://stadt.example/shops/becker/" });

        var text = host.Services.GetRequiredService<MailTemplates>().Fill("shop_approved", "de", values, url => url);

        Assert.Contains("für alle zu sehen: https://stadt.example/shops/becker/\n", text.Plain, StringComparison.Ordinal);
        Assert.Contains("Zu Ihrem Geschäft: https://stadt.example/shops/becker/admin", text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_ends_in_an_abbreviation_ends_once()
    {
        await using var host = await Musterstadt.StartAsync();
        var values = System.Text.Json.JsonSerializer.SerializeToElement(new
        {
            name = "Jana", shop = "Schuhhaus Becker e. K.", address = "Markt 1", received = "heute", contract = "K-1", email = "jana@shopper.example", note = "Schade...",
        });

        var text = host.Services.GetRequiredService<MailTemplates>().Fill("withdrawal_received", "de", values, url => url);

        Assert.Contains("meldet sich Schuhhaus Becker e. K.\n", text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("K..", text.Plain + text.Html, StringComparison.Ordinal);
        Assert.Contains("Schade...", text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_undone_sends_nothing()
    {
        await using var host = await Musterstadt.StartAsync();

        await using (var entered = ((ScopeDoor)host.Services.GetService(typeof(ScopeDoor))!).Enter(host.Shop("becker")))
        {
            var mailbox = entered.Get<IMailbox>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => entered.Get<StorefrontDb>().WriteAsync(async () =>
            {
                await mailbox.LeaveAsync(MailSteps.ToJana("Jana"), CancellationToken.None);
                throw new InvalidOperationException("undone");
            }));
        }

        await host.DrainAsync();
        Assert.Empty(host.Mails());
    }

    [Fact]
    public async Task The_same_message_delivered_twice_is_sent_once()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.LeaveAsync("Jana");
        await host.DrainAsync();
        var id = await host.InAsync<StorefrontDb, Guid>(host.Shop("becker"), db => db.Set<MailLogEntry>().Select(row => row.Id).SingleAsync());

        await host.InAsync<MailSending>(host.Shop("becker"), sending => sending.HandleAsync(
            new MailLeft(id, MailSteps.ToJana("Jana")), CancellationToken.None));

        Assert.Single(host.Mails());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[Gewinn](https://evil.example)")]
    [InlineData("![x](https://evil.example/a.png)")]
    [InlineData("https://evil.example/\n\n# Achtung")]
    public async Task What_people_type_becomes_neither_html_nor_markdown(string name)
    {
        await using var host = await Musterstadt.StartAsync();

        await host.LeaveAsync(name);
        await host.DrainAsync();

        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(host.LatestMail().HtmlBody!);
        Assert.Empty(html.QuerySelectorAll("script, img, h1"));
        Assert.Equal(["https://becker.example/x"], html.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_line_break_in_a_name_cannot_add_a_header()
    {
        await using var host = await Musterstadt.StartAsync();

        await host.InAsync<IMailbox>(host.Shop("becker"), mailbox => mailbox.LeaveAsync(
            new Mail
            {
                To = "jana@shopper.example", Template = "shop_opened", Locale = "de",
                Values = new { Name = "Jana", Tenant = "Becker\r\nBcc: all@evil.example", Url = "https://becker.example/x", AtOnce = false },
            },
            CancellationToken.None));
        await host.DrainAsync();

        var mail = host.LatestMail();
        Assert.Empty(mail.Bcc);
        Assert.Contains("Bcc: all@evil.example", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_in_english_speaks_english_and_money_is_written_in_its_language()
    {
        await using var host = await Musterstadt.StartAsync();

        await host.InAsync<IMailbox>(host.Shop("becker"), mailbox => mailbox.LeaveAsync(
            new Mail { To = "okan@shopper.example", Template = "new_password", Locale = "en", Values = new { Name = Money.Eur(128450), Url = "https://x.example/" } },
            CancellationToken.None));
        await host.DrainAsync();

        Assert.Contains("Hello €1,284.50", host.LatestMail().TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_keeps_whom_and_what_about_and_not_what_was_said()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.LeaveAsync("Jana");
        await host.DrainAsync();

        var row = await host.InAsync<StorefrontDb, MailLogEntry>(host.Shop("becker"), db => db.Set<MailLogEntry>().SingleAsync());

        Assert.Equal(("jana@shopper.example", "new_password", "Neues Passwort wählen"), (row.To, row.Template, row.Subject));
        Assert.Equal(0, await host.InAsync<StorefrontDb, int>(host.Shop("lindenhof"), db => db.Set<MailLogEntry>().CountAsync()));
    }

    [Fact]
    public async Task The_file_of_a_mail_says_when_whom_and_what_about()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.LeaveAsync("Jana");
        await host.DrainAsync();

        Assert.StartsWith(
            "20261112-080000_jana@shopper.example_Neues-Passwort-wählen_", Path.GetFileName(host.Mails().Single()), StringComparison.Ordinal);
    }
}

internal static class MailSteps
{
    internal static Mail ToJana(string name) => new()
    {
        To = "jana@shopper.example", ToName = "Jana", Template = "new_password", Locale = "de",
        Values = System.Text.Json.JsonSerializer.SerializeToElement(new { name, url = "https://becker.example/x" }),
    };

    internal static Task LeaveAsync(this TestHost host, string name) => host.InAsync<IMailbox>(
        host.Shop("becker"), mailbox => mailbox.LeaveAsync(ToJana(name), CancellationToken.None));

    internal static MimeMessage LatestMail(this TestHost host) => MimeMessage.Load(host.Mails()[^1]);
}
