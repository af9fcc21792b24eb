using System.Net;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;
using static Storefront.Modules.Tests.Wanted.WantedTown;

namespace Storefront.Modules.Tests.Wanted;

/// <summary>„Gesucht in der Stadt“ at a shop.</summary>
public sealed class SlipTests
{
    [Fact]
    public async Task A_slip_is_one_shops_own_and_of_two_who_answer_the_second_sees_the_first()
    {
        await using var host = await StartAsync(
            new { name = "user", email = "mia@becker.example", displayName = "Mia Sander", password = "ruth-demo-2026", staffOf = "becker", role = "staff" });
        using var jana = host.Shopper();
        using var ruth = await host.RuthAsync();
        using var mia = await host.SignedInAsync("becker", "mia@becker.example");
        using var grete = await host.GreteAsync();
        var thread = await host.AsksAsync(jana, "Wanderschuhe");
        var slip = await ruth.FirstSlipAsync(Becker);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.GetAsync(slip.Replace("becker", "hut", StringComparison.Ordinal))).Status);
        Assert.Contains("Gesucht in der Stadt1", (await ruth.GetAsync("/shops/becker/admin")).Words, StringComparison.Ordinal);

        var (seenByRuth, seenByMia) = (await ruth.GetAsync(slip), await mia.GetAsync(slip));
        Assert.NotNull((await mia.SubmitAsync(seenByMia, "form[action*='handler=Has']")).Html.QuerySelector("#Text-error"));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await mia.SubmitAsync(seenByMia, "form[action*='handler=Has']", ("Article", "spray"), ("Text", "Von Mia"));
        var late = await ruth.SubmitAsync(seenByRuth, "form[action*='handler=HasNot']");
        Assert.Contains("Mia Sander hat inzwischen geantwortet", late.Words, StringComparison.Ordinal);
        Assert.Contains("Von Mia", late.Words, StringComparison.Ordinal);
        Assert.Contains("Haben wir", (await ruth.GetAsync(Becker)).Words, StringComparison.Ordinal);

        var others = await grete.FirstSlipAsync(Hut);
        Assert.DoesNotContain("Von Mia", (await grete.GetAsync(others)).Words, StringComparison.Ordinal);
        Assert.NotNull((await grete.SubmitAsync(await grete.GetAsync(others), "form[action*='CanOrder']", ("ReadyBy", "2026-01-01"))).Html.QuerySelector("#ReadyBy-error"));
        await grete.SubmitAsync(await grete.GetAsync(others), "form[action*='CanOrder']", ("ReadyBy", "2026-11-20"));
        var shown = await jana.GetAsync(thread);
        Assert.Contains("Imprägnierspray", shown.Words, StringComparison.Ordinal);
        Assert.Contains("20. November", shown.Words, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await jana.PostAsync(thread + "?handler=Write&slip=" + slip[(slip.LastIndexOf('/') + 1)..], ("Text", "Auch in Braun?"));
        Assert.Contains("Auch in Braun?", (await ruth.GetAsync(slip)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Auch in Braun?", (await grete.GetAsync(others)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_few_a_day_come_together_in_one_mail()
    {
        await using var host = await StartAsync();
        using var jana = host.Shopper();
        for (var count = 0; count < 5; count++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(61));
            await host.AsksAsync(jana, $"Wanderschuhe {count}", null, ("Email", $"jana{count}@shopper.example"), ("Name", "Jana"));
        }

        Assert.Equal(3, host.MailsTo("hallo@becker.example").Count);
        await host.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(4, host.MailsTo("hallo@becker.example").Count);
        Assert.Contains(host.MailsTo("hallo@becker.example"), mail => mail.Subject == "Gesucht in der Stadt: 2 Gesuche warten");
    }
}
