using System.Net;
using System.Net.Http.Headers;
using Storefront.Media.Contracts;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Media;

public sealed class MediaLibraryTests
{
    private const string Library = "/shops/becker/admin/media";

    [Fact]
    public async Task Good_pictures_stay_and_bad_ones_are_named()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var answer = await UploadAsync(ruth, ("schuh.jpg", TestPictures.Jpeg(300, 200)), ("virus.jpg", new byte[500]));
        var library = await ruth.GetAsync(Library);

        Assert.Contains("virus.jpg: Das ist kein Bild", answer.Words, StringComparison.Ordinal);
        Assert.Contains("1 Bild ist hochgeladen", answer.Words, StringComparison.Ordinal);
        Assert.Contains("schuh.jpg", library.Words, StringComparison.Ordinal);
        Assert.Contains("Beschreibung fehlt noch", library.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Schuh", 1, new[] { "Schuh" })]
    [InlineData("Schuh\nvon vorn", 1, new[] { "Schuh von vorn" })]
    [InlineData("Schuh\r\n\r\nHut", 3, new[] { "Schuh", "", "Hut" })]
    [InlineData("Schuh", 2, new[] { "Schuh", "" })]
    [InlineData("Schuh\nHut\nMantel", 2, new[] { "Schuh", "Hut Mantel" })]
    [InlineData(null, 1, new[] { "" })]
    public void Words_go_to_the_files_line_by_line_and_none_is_lost(string? typed, int files, string[] words) =>
        Assert.Equal(words, Enumerable.Range(0, files).Select(new WordsForFiles(typed, files).Of));

    [Fact]
    public async Task Pictures_are_described_with_their_upload()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(TestPictures.Jpeg(300, 200)), "Files", "schuh.jpg" },
            { new ByteArrayContent(new byte[500]), "Files", "virus.jpg" },
            { new StringContent("Schuh von vorn\nHut"), "FilesAlt" },
        };

        var answer = await ruth.FollowAsync(ruth.SendAsync(new HttpRequestMessage(HttpMethod.Post, Library + "?handler=Upload") { Content = content }));

        Assert.Equal("Schuh von vorn", answer.Html.QuerySelector(".shelf__picture")!.GetAttribute("alt"));
        Assert.Equal("Hut", answer.Html.QuerySelector("#FilesAlt")!.TextContent);
    }

    [Fact]
    public async Task A_description_is_kept_and_a_picture_deleted()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await UploadAsync(ruth, ("schuh.jpg", TestPictures.Jpeg(300, 200)));
        var id = (await ruth.GetAsync(Library)).Html.QuerySelector("input[name=Id]")!.GetAttribute("value");

        await ruth.PostAsync(Library + "?handler=Describe", ("Id", id), ("Alt", "Ein brauner Schuh"));
        var described = await ruth.GetAsync(Library);
        await ruth.PostAsync(Library + "?handler=Delete", ("Id", id));
        var empty = await ruth.GetAsync(Library);

        Assert.Equal("Ein brauner Schuh", described.Html.QuerySelector("main li img")!.GetAttribute("alt"));
        Assert.Contains("Noch keine Bilder", empty.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_found_by_file_name_and_by_what_they_show_a_page_at_a_time()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await UploadAsync(ruth, [.. Enumerable.Range(1, 26).Select(number => ($"Foto-{number:00}.jpg", TestPictures.Jpeg(20 + number, 20)))]);
        var first = await ruth.GetAsync(Library + "?q=Foto-07");
        await ruth.SubmitAsync(first, "form[action*='Describe']", ("Alt", "Ein Überschuh aus Filz"));

        var all = await ruth.GetAsync(Library);
        var second = await ruth.GetAsync(Library + "?p=2");
        var shown = await ruth.GetAsync(Library + "?q=" + Uri.EscapeDataString("Überschuh filz"));
        var found = await ruth.GetAsync(Library + "?q=foto&p=2");
        var nothing = await ruth.GetAsync(Library + "?q=Stiefel");

        Assert.Equal((24, 2), (Rows(all), Rows(second)));
        Assert.Contains("Foto-07.jpg", Assert.Single(shown.Html.QuerySelectorAll("main li.shelf")).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Rows(found));
        Assert.All(found.Html.QuerySelectorAll(".pages a"), link => Assert.Contains("q=foto", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Contains("Dazu passt kein Bild", nothing.Words, StringComparison.Ordinal);
        Assert.Equal("Stiefel", nothing.Html.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_describes_or_deletes_a_picture_comes_back_to_where_it_was_found()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await UploadAsync(ruth, ("schuh.jpg", TestPictures.Jpeg(300, 200)), ("hut.jpg", TestPictures.Jpeg(310, 200)));
        var found = await ruth.GetAsync(Library + "?q=schuh");

        var described = await ruth.SubmitAsync(found, "form[action*='Describe']", ("Alt", "Ein Schuh"));
        var deleted = await ruth.SubmitAsync(await ruth.GetAsync(described.Location!), "details.confirm:not([open]) form[action*='Delete']");

        Assert.StartsWith(Library + "?q=schuh#picture-", described.Location, StringComparison.Ordinal);
        Assert.Equal(Library + "?q=schuh", deleted.Location);
        Assert.Equal(1, Rows(await ruth.GetAsync(Library)));
    }

    private static int Rows(TestPage page) => page.Html.QuerySelectorAll("main li.shelf").Length;

    [Fact]
    public async Task The_picture_of_another_shop_is_not_there()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var ida = host.Browser();
        await Users.SignInSteps.TryAsync(ida, "/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        await UploadAsync(ruth, ("schuh.jpg", TestPictures.Jpeg(300, 200)));
        var id = (await ruth.GetAsync(Library)).Html.QuerySelector("input[name=Id]")!.GetAttribute("value");

        var describe = await ida.PostAsync("/shops/lindenhof/admin/media?handler=Describe", ("Id", id), ("Alt", "Meins"));
        var delete = await ida.PostAsync("/shops/lindenhof/admin/media?handler=Delete", ("Id", id));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (describe.Status, delete.Status));
        Assert.Contains("schuh.jpg", (await ruth.GetAsync(Library)).Words, StringComparison.Ordinal);
    }

    private static Task<TestPage> UploadAsync(TestBrowser browser, params (string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(part, "Files", name);
        }

        return browser.FollowAsync(browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Library + "?handler=Upload") { Content = content }));
    }
}
