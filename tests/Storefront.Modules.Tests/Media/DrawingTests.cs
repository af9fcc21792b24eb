using System.Text.Json;
using NetVips;
using Storefront.Media.Contracts;
using Storefront.Media.Drawings;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Recipes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Media;

public sealed class DrawingTests
{
    private static readonly string Seeds = Repository.Path("seeds", "musterstadt", "shops");

    [Fact]
    public async Task A_drawing_is_painted_in_its_colours_when_looked_at()
    {
        await using var host = await Musterstadt.StartAsync();
        var image = await StoreAsync(host, """{ "draw": "boot", "main": "#6b4a32", "accent": "#f7bc50", "paper": "#efe7dd", "label": "Alpsee", "alt": "Brauner Wanderschuh" }""");
        using var browser = host.Browser();

        using var shown = Image.NewFromBuffer(await (await browser.GetAsync(image.Thumb)).Response.Content.ReadAsByteArrayAsync());

        Assert.Equal((1200, 1500, "Brauner Wanderschuh"), (image.Width, image.Height, image.Alt));
        Assert.Equal((320, 400), (shown.Width, shown.Height));
        Assert.InRange(shown.Getpoint(2, 2)[0], 225, 255);
    }

    [Fact]
    public async Task The_same_drawing_is_stored_once_for_everybody()
    {
        await using var host = await Musterstadt.StartAsync();
        const string Boot = """{ "draw": "boot", "main": "#6b4a32", "accent": "#f7bc50", "paper": "#efe7dd", "label": "Alpsee", "alt": "Schuh" }""";

        var ids = new[] { await IdAsync(host, "becker", Boot), await IdAsync(host, "becker", Boot), await IdAsync(host, "lindenhof", Boot) };

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(host.Data, "blobs"), "master", SearchOption.AllDirectories));
    }

    [Fact]
    public void Every_template_of_the_seeds_can_be_painted()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("seeds", "musterstadt", "pictures", "kinds"), "*.svg"))
        {
            var drawing = Drawing.From(
                File.ReadAllText(file),
                new Dictionary<string, string> { ["main"] = "#112233", ["accent"] = "#445566", ["paper"] = "#ffffff" },
                "Eins & <Zwei>\nDrei");
            using var painted = Drawing.Render(System.Text.Encoding.UTF8.GetBytes(drawing.Svg), 64);
            Assert.Equal(64, painted.Width);
        }
    }

    [Theory]
    [InlineData("""{ "draw": "boot", "main": "red", "accent": "#f7bc50", "paper": "#efe7dd" }""")]
    [InlineData("""{ "draw": "nope", "main": "#6b4a32", "accent": "#f7bc50", "paper": "#efe7dd" }""")]
    [InlineData("""{ "draw": "../../../recipe", "main": "#6b4a32", "accent": "#f7bc50", "paper": "#efe7dd" }""")]
    [InlineData("""{ "file": "/etc/passwd" }""")]
    [InlineData("""{ "alt": "nothing" }""")]
    public async Task A_recipe_is_told_what_is_wrong_with_its_picture(string picture)
    {
        await using var host = await Musterstadt.StartAsync();

        await Assert.ThrowsAsync<RecipeException>(() => IdAsync(host, "becker", picture));
    }

    private static Task<Guid> IdAsync(TestHost host, string shop, string picture) => host.InAsync<IDrawnPictures, Guid>(
        host.Shop(shop), pictures => pictures.StoreAsync(JsonDocument.Parse(picture).RootElement, Seeds, default));

    private static async Task<ImageDrop> StoreAsync(TestHost host, string picture)
    {
        var id = await IdAsync(host, "becker", picture);
        return (await host.InAsync<IImages, IReadOnlyDictionary<Guid, ImageDrop>>(
            host.Shop("becker"), images => images.FindAsync([id], default)))[id];
    }
}
