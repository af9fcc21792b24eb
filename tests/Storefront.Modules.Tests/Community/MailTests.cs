using NodaTime;
using Storefront.Community.Mails;
using Storefront.Modules.Tests.Tenants;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Mails to members: only those they want, each once.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task Who_follows_is_told_once_and_who_does_not_want_mails_gets_none()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var grete = await host.GreteAsync();
        const string Lindenhof = "/shops/lindenhof/admin/community";
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?", follow: false);
        await ida.AnswerAsync(Lindenhof, key, "Ich selbst.");
        await ida.PostAsync($"{Lindenhof}/questions/{key}?handler=Follow", ("wanted", "true"));
        await host.DrainAsync();
        var quiet = host.Mails().Length;

        var answer = await grete.AnswerAsync(Hut, key, "Unsere Aushilfe.");
        await host.DrainAsync();
        await ruth.PostAsync($"{Becker}/questions/{key}?handler=Accept", ("answer", answer));
        await ruth.PostAsync($"{Becker}/questions/{key}?handler=Accept", ("answer", ""));
        await ruth.PostAsync($"{Becker}/questions/{key}?handler=Accept", ("answer", answer));
        await host.DrainAsync();
        var told = host.Mails().Skip(quiet).Select(mail => Path.GetFileName(mail).Split('_')[1]).Order().ToList();

        Assert.Equal(["grete@hut.example", "ida@lindenhof.example"], told);
        Assert.Contains("http://musterstadt.localhost", ModerationTests.MailTo(host, "ida@lindenhof.example"), StringComparison.Ordinal);
        Assert.Contains("hat geholfen", ModerationTests.MailTo(host, "grete@hut.example"), StringComparison.Ordinal);

        await ida.SubmitAsync(await ida.GetAsync(Lindenhof + "/profile"), "main form.stack", ("Input.Mails", null));
        await grete.AnswerAsync(Hut, key, "Und manchmal ich.");
        await host.DrainAsync();
        Assert.Equal(quiet + 2, host.Mails().Length);
    }

    [Fact]
    public async Task The_mail_of_the_week_tells_what_the_reader_may_read_once()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        await ruth.AskAsync(Becker, "Wer packt bei Ihnen?", follow: false);
        await ruth.AskAsync(Becker, "Wer macht am Weihnachtsmarkt mit?", room: "Town", follow: false);
        await grete.SubmitAsync(await grete.GetAsync(Hut + "/profile"), "main form.stack", ("Input.Digest", "true"));
        await host.DrainAsync();
        var before = host.Mails().Length;

        // From Thursday 09:00 to Monday 07:05, and an hour later.
        await host.PassAsync(new TimeSpan(3, 22, 5, 0));
        await host.PassAsync(TimeSpan.FromHours(1));

        var mail = ModerationTests.MailTo(host, "grete@hut.example");
        Assert.Single(host.Mails().Skip(before), file => file.Contains("grete@hut.example", StringComparison.Ordinal));
        Assert.Contains("Wer packt bei Ihnen?", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Weihnachtsmarkt", mail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 11, 16, 6, null)]
    [InlineData(2026, 11, 16, 7, "2026-11-16")]
    [InlineData(2026, 11, 17, 23, "2026-11-16")]
    [InlineData(2026, 11, 18, 0, null)]
    [InlineData(2026, 11, 22, 12, null)]
    public void It_is_due_on_monday_morning_and_until_tuesday_night(int year, int month, int day, int hour, string? week) =>
        Assert.Equal(week, WeeklyDigest.WeekOf(new LocalDateTime(year, month, day, hour, 0)));
}
