using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Advice;

/// <summary>Conversations that are held elsewhere, with cards and basket on a page beside them.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task A_shop_offers_other_services_and_says_what_they_learn()
    {
        await using var host = await StartAsync();
        using var ruth = await host.RuthAsync();
        using var jana = host.Jana();
        Assert.DoesNotContain("WhatsApp", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);

        var form = await ruth.GetAsync(Desk + "/hours");
        var wrong = await ruth.SubmitAsync(form, "main form", ("Input.WhatsApp", "0171 3920001"), ("Input.FaceTime", "nirgends"));
        Assert.Contains("mit Landesvorwahl", wrong.Html.QuerySelector("#Input_WhatsApp-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0171 3920001", wrong.Html.QuerySelector("#Input_WhatsApp")!.GetAttribute("value"));
        Assert.NotNull(wrong.Html.QuerySelector("#Input_FaceTime-error"));
        await ruth.SubmitAsync(form, "main form", ("Input.WhatsApp", "+49 171 392 00 01"), ("Input.FaceTime", "ruth@becker.example"));

        var page = await jana.GetAsync(Shop + "/advice");
        Assert.Equal(
            ["https://wa.me/491713920001", "facetime:ruth%40becker.example"],
            page.Html.QuerySelectorAll("[aria-labelledby=other-ways] a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Meta", page.Words, StringComparison.Ordinal);
        Assert.Contains("Apple", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_telephone_call_cards_and_basket_work_for_whom_the_salesperson_lets_in()
    {
        await using var host = await StartAsync();
        using var ruth = await host.RuthAsync();
        using var jana = host.Jana();
        var desk = (await ruth.PostAsync(Desk + "?handler=Beside", ("channel", "WhatsApp"), ("name", "Jana"))).Location!;
        var page = await ruth.GetAsync(desk);
        Assert.Null(page.Html.QuerySelector("video"));
        var link = new Uri(page.Html.QuerySelector("[data-link]")!.TextContent).AbsolutePath;

        var knock = await jana.GetAsync(link);
        await jana.SubmitAsync(knock, "main form", ("name", "Jana Vogt"));
        Assert.NotNull((await jana.GetAsync(link)).Html.QuerySelector("[data-waiting]"));
        await ruth.SubmitAsync(await ruth.GetAsync(desk), "#guests form", ("letIn", "true"));
        await ruth.SubmitAsync(page, "[data-scan]", ("Code", "SPRAY"));

        var beside = await jana.GetAsync(link);
        Assert.Contains("Imprägnierspray", beside.Html.QuerySelector("#cards")!.TextContent, StringComparison.Ordinal);
        await jana.SubmitAsync(beside, "[data-card] form");
        Assert.Contains("Imprägnierspray", (await jana.GetAsync("/cart")).Words, StringComparison.Ordinal);
    }
}
