using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>A report, a decision with its reason, and another look.</summary>
public sealed class ModerationTests
{
    private const string Town = "/admin/community/moderation";

    [Fact]
    public async Task The_authors_town_hides_with_a_reason_and_shows_again_what_was_mended()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        using var claudia = await host.PortalsClaudiaAsync();
        using var nora = await host.NoraAsync();
        var key = await ruth.AskAsync(Becker, "Frau Schulz kauft nie etwas");

        await grete.PostAsync($"{Hut}/report/{key}", ("Reason", "PersonalData"), ("Text", "Man kennt sie."));
        await grete.PostAsync($"{Hut}/report/{key}", ("Reason", "PersonalData"), ("Text", "Man kennt sie."));
        var desk = await claudia.GetAsync(Town);

        Assert.Contains("1 Beitrag wartet auf Ihre Entscheidung", (await claudia.GetAsync("/admin")).Words, StringComparison.Ordinal);
        Assert.Single(desk.Html.QuerySelectorAll("article li"));
        Assert.DoesNotContain("Grete", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Nichts zu entscheiden", (await nora.GetAsync(Town)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.PostAsync(Town + "?handler=Hide", ("Post", key), ("Reason", "Other"), ("Why", "Weg."))).Status);

        var lacking = await claudia.PostAsync(Town + "?handler=Hide", ("Post", key), ("Reason", "PersonalData"), ("Why", ""));
        await claudia.PostAsync(Town + "?handler=Hide", ("Post", key), ("Reason", "PersonalData"), ("Why", "Lassen Sie den Namen weg."));
        await host.DrainAsync();
        var hidden = await grete.GetAsync($"{Hut}/questions/{key}");
        var own = (await ruth.GetAsync($"{Becker}/questions/{key}")).Words;

        Assert.Contains("Schreiben Sie, warum Sie den Beitrag verbergen.", lacking.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Contains("Lassen Sie den Namen weg.", own, StringComparison.Ordinal);
        Assert.Contains("Lassen Sie den Namen weg.", MailTo(host, "ruth@becker.example"), StringComparison.Ordinal);
        Assert.Contains("verborgen", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);

        await ruth.PostAsync($"{Becker}/edit/{key}", ("Input.Title", "Jemand kauft nie etwas"), ("Input.Text", "Was tun Sie?"), ("Input.Appeal", "Der Name ist weg."));
        var again = (await claudia.GetAsync(Town)).Words;
        await claudia.PostAsync(Town + "?handler=Keep", ("Post", key));
        await host.DrainAsync();

        Assert.DoesNotContain("wartet auf Ihre Entscheidung", (await claudia.GetAsync("/admin")).Words, StringComparison.Ordinal);
        Assert.Contains("Der Name ist weg.", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await grete.GetAsync($"{Hut}/questions/{key}")).Status);
        Assert.Contains("wieder zu sehen", MailTo(host, "ruth@becker.example"), StringComparison.Ordinal);
        Assert.Contains("Nichts zu entscheiden", (await claudia.GetAsync(Town)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_decides_for_all_and_what_is_left_standing_waits_no_more()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        using var house = await host.OperatorAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");
        var answer = await grete.AnswerAsync(Hut, key, "Kaufen Sie bei meinem Schwager!");
        await ruth.PostAsync($"{Becker}/report/{answer}", ("Reason", "Advertising"));
        await grete.PostAsync($"{Hut}/report/{key}", ("Reason", "Other"));

        var desk = await house.GetAsync("/operator/community");
        await house.PostAsync("/operator/community?handler=Hide", ("Post", answer), ("Reason", "Advertising"), ("Why", "Das ist Werbung."));
        await house.PostAsync("/operator/community?handler=Keep", ("Post", key));
        await host.DrainAsync();

        Assert.Contains("Hutmacherei (Nebenstadt)", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Schwager", (await ruth.GetAsync($"{Becker}/questions/{key}")).Words, StringComparison.Ordinal);
        Assert.Contains("Das ist Werbung.", MailTo(host, "grete@hut.example"), StringComparison.Ordinal);
        Assert.Contains("Nichts zu entscheiden", (await house.GetAsync("/operator/community")).Words, StringComparison.Ordinal);
        Assert.Contains("verborgen", (await house.GetAsync("/operator/log")).Words, StringComparison.Ordinal);
    }

    internal static string MailTo(TestHost host, string address)
    {
        var file = host.Mails().Where(mail => mail.Contains(address, StringComparison.Ordinal)).MaxBy(File.GetLastWriteTimeUtc);
        Assert.NotNull(file);
        using var stream = File.OpenRead(file);
        return MimeKit.MimeMessage.Load(stream).TextBody ?? "";
    }
}
