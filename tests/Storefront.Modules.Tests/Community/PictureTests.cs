using System.Net.Http.Headers;
using Storefront.Modules.Tests.Media;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Pictures of a question lie with the shop's own, and colleagues of other towns see them.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task A_colleague_sees_the_picture_and_whoever_deletes_it_learns_where_it_is_shown()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();

        var key = (await AskAsync(ruth, ("regal.jpg", TestPictures.Jpeg(300, 200)))).Location!.Split('/')[^1];

        var picture = Assert.Single((await grete.GetAsync($"{Hut}/questions/{key}")).Html.QuerySelectorAll("main img"));
        Assert.Equal("Wohin damit?", picture.GetAttribute("alt"));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await grete.GetAsync(picture.GetAttribute("src")!)).Status);
        Assert.Contains("regal.jpg", (await ruth.GetAsync("/shops/becker/admin/media")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("regal.jpg", (await grete.GetAsync("/shops/hut/admin/media")).Words, StringComparison.Ordinal);
        Assert.Contains("Händler helfen Händlern", (await ruth.GetAsync("/shops/becker/admin/media")).Words, StringComparison.Ordinal);

        var edit = await ruth.GetAsync($"{Becker}/edit/{key}");
        await ruth.SubmitAsync(edit, "main form.stack", ("Without", edit.Html.QuerySelector("input[name=Without]")!.GetAttribute("value")));
        Assert.Empty((await grete.GetAsync($"{Hut}/questions/{key}")).Html.QuerySelectorAll("main img"));
        Assert.Contains("regal.jpg", (await ruth.GetAsync("/shops/becker/admin/media")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_on_a_report_sees_the_picture()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        using var house = await host.OperatorAsync();
        var key = (await AskAsync(ruth, ("regal.jpg", TestPictures.Jpeg(60, 40)))).Location!.Split('/')[^1];
        await grete.PostAsync($"{Hut}/report/{key}", ("Reason", "Other"));

        var desk = await house.GetAsync("/operator/community");

        Assert.Equal(
            (await ruth.GetAsync($"{Becker}/questions/{key}")).Html.QuerySelector(".post__pictures img")!.GetAttribute("src"),
            desk.Html.QuerySelector("article .post__pictures img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task What_is_no_picture_or_too_many_is_said_beside_the_field_and_nothing_is_asked()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();

        var wrong = await AskAsync(ruth, ("regal.jpg", "kein Bild"u8.ToArray()));
        var many = await AskAsync(ruth, [.. Enumerable.Range(1, 5).Select(number => ($"{number}.jpg", TestPictures.Jpeg(30, 20)))]);

        Assert.NotNull(wrong.Html.QuerySelector("#Files-error"));
        Assert.Contains("wählen Sie sie neu aus", wrong.Html.QuerySelector("#Files-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Wohin damit?", wrong.Html.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.Contains("höchstens 4 Bilder", many.Words, StringComparison.Ordinal);
        Assert.Contains("Noch keine Frage", (await ruth.GetAsync(Becker)).Words, StringComparison.Ordinal);
    }

    private static Task<TestPage> AskAsync(TestBrowser browser, params (string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent("Wohin damit?"), "Input.Title" }, { new StringContent("Es ist zu hoch."), "Input.Text" }, { new StringContent("Network"), "Input.Room" },
        };
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(part, "Files", name);
        }

        return browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Becker + "/ask") { Content = content });
    }
}
