using System.Net;
using System.Text;
using NetVips;
using Storefront.Media.Contracts;
using Storefront.Media.Derivatives;
using Storefront.Media.Pictures;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Media;

public sealed class UploadTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><script>alert(1)</script></svg>";

    [Fact]
    public async Task A_photo_from_a_phone_is_turned_upright_and_loses_its_traces()
    {
        await using var host = await Musterstadt.StartAsync();

        var image = await StoreAsync(host, TestPictures.Jpeg(800, 600, orientation: 6));
        using var browser = host.Browser();
        var small = await BytesAsync(browser, image.Thumb);

        Assert.Equal((600, 800), (image.Width, image.Height));
        using var shown = Image.NewFromBuffer(small);
        Assert.Equal((320, 427), (shown.Width, shown.Height));
        Assert.DoesNotContain(shown.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_size_a_page_names_is_there_and_is_what_it_says()
    {
        await using var host = await Musterstadt.StartAsync();
        var image = await StoreAsync(host, TestPictures.Jpeg(1500, 1000));
        await ((DerivativeWorker)host.Services.GetService(typeof(DerivativeWorker))!).DrainAsync(default);
        using var browser = host.Browser();

        foreach (var source in image.Sources)
        {
            foreach (var (address, width) in Srcset(source))
            {
                var answer = await browser.GetAsync(address);
                Assert.Equal(source.Type, answer.Response.Content.Headers.ContentType!.MediaType);
                Assert.Contains("immutable", answer.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
                using var shown = Image.NewFromBuffer(await BytesAsync(browser, address));
                Assert.Equal(width, shown.Width);
            }
        }

        Assert.Equal("image/jpeg", (await browser.GetAsync(image.Src)).Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(4, Srcset(image.Sources[0]).Count());
    }

    [Theory]
    [InlineData(800, 300)]
    [InlineData(20, 40)]
    public async Task A_logo_becomes_a_small_square_icon(int width, int height)
    {
        await using var host = await Musterstadt.StartAsync();
        var image = await StoreAsync(host, TestPictures.Png(width, height));
        using var browser = host.Browser();

        foreach (var (address, side) in ((string, int)[])[(image.Icon, 32), (image.TouchIcon, 180)])
        {
            Assert.Equal("image/png", (await browser.GetAsync(address)).Response.Content.Headers.ContentType!.MediaType);
            using var icon = Image.NewFromBuffer(await BytesAsync(browser, address));
            Assert.Equal((side, side), (icon.Width, icon.Height));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(image.Icon.Replace("-32.", "-33.", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Whoever_asks_first_for_an_avif_gets_webp_for_a_minute()
    {
        await using var host = await Musterstadt.StartAsync();
        var image = await StoreAsync(host, TestPictures.Jpeg(700, 700));
        using var browser = host.Browser();
        var address = Srcset(image.Sources[0]).First().Address;

        var first = await browser.GetAsync(address);
        await ((DerivativeWorker)host.Services.GetService(typeof(DerivativeWorker))!).DrainAsync(default);
        var later = await browser.GetAsync(address);

        Assert.Equal("image/webp", first.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), first.Response.Headers.CacheControl!.MaxAge);
        Assert.Equal("image/avif", later.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Many_who_ask_for_the_same_size_at_once_all_get_it()
    {
        await using var host = await Musterstadt.StartAsync();
        var image = await StoreAsync(host, TestPictures.Jpeg(900, 900));

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var browser = host.Browser();
            return await BytesAsync(browser, image.Thumb);
        }));

        Assert.Single(answers.Select(Convert.ToHexString).Distinct());
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "huge", "media.refused.too_many_pixels" },
        { "cut", "media.refused.broken" },
        { "svg", "media.refused.not_a_picture" },
        { "svg with a byte order mark", "media.refused.not_a_picture" },
        { "zip called jpg", "media.refused.not_a_picture" },
        { "html", "media.refused.not_a_picture" },
        { "only the first bytes of a jpeg", "media.refused.broken" },
        { "empty", "media.refused.empty" },
        { "gif", "media.refused.not_a_picture" },
        { "too heavy", "media.refused.too_heavy" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task What_is_no_sound_picture_is_refused_with_a_sentence(string kind, string sentence)
    {
        await using var host = await Musterstadt.StartAsync();
        byte[] file = kind switch
        {
            "huge" => TestPictures.PngThatClaims(50_000, 50_000),
            "cut" => TestPictures.Jpeg(1200, 900) is var whole ? whole[..(whole.Length / 2)] : [],
            "svg" => Encoding.UTF8.GetBytes(Svg),
            "svg with a byte order mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + Svg)],
            "zip called jpg" => [0x50, 0x4B, 0x03, 0x04, .. new byte[200]],
            "html" => Encoding.UTF8.GetBytes("<!doctype html><html><body><script>alert(1)</script></body></html>"),
            "only the first bytes of a jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[64]],
            "empty" => [],
            "gif" => [.. "GIF89a"u8, .. new byte[40]],
            _ => new byte[PictureFiles.MostBytes + 1],
        };

        var upload = await host.InAsync<IImages, ImageUpload>(
            host.Shop("becker"), images => images.AddAsync(new MemoryStream(file), "bild.jpg", "", default));

        Assert.Equal(sentence, Assert.IsType<ImageUpload.Refused>(upload).TextKey);
        Assert.False(Directory.Exists(Path.Combine(host.Data, "blobs")));
    }

    [Theory]
    [InlineData("/media/nope")]
    [InlineData("/media/00000000000000000000000000000000-320.webp")]
    [InlineData("/media/00000000000000000000000000000000-321.webp")]
    [InlineData("/media/..%2f..%2fstorefront.db-320.webp")]
    [InlineData("/media/00000000000000000000000000000000-320.svg")]
    public async Task What_was_never_stored_is_not_found(string address)
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_file_goes_only_when_nobody_shows_it_any_more()
    {
        await using var host = await Musterstadt.StartAsync();
        var file = TestPictures.Jpeg(400, 300);
        var (becker, lindenhof) = (host.Shop("becker"), host.Shop("lindenhof"));
        var first = await IdAsync(host, becker, file);
        var second = await IdAsync(host, lindenhof, file);

        await host.InAsync<IImages>(becker, images => images.RemoveAsync(first, default));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(host.Data, "blobs"), "master", SearchOption.AllDirectories));
        await host.InAsync<IImages>(becker, images => images.RemoveAsync(second, default));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(host.Data, "blobs"), "master", SearchOption.AllDirectories));
        await host.InAsync<IImages>(lindenhof, images => images.RemoveAsync(second, default));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Data, "blobs"), "master", SearchOption.AllDirectories));
    }

    private static async Task<Guid> IdAsync(TestHost host, Platform.Scopes.Scope scope, byte[] file) =>
        Assert.IsType<ImageUpload.Stored>(await host.InAsync<IImages, ImageUpload>(
            scope, images => images.AddAsync(new MemoryStream(file), "bild.jpg", "Ein Bild", default))).Id;

    private static async Task<ImageDrop> StoreAsync(TestHost host, byte[] file)
    {
        var id = await IdAsync(host, host.Shop("becker"), file);
        return (await host.InAsync<IImages, IReadOnlyDictionary<Guid, ImageDrop>>(
            host.Shop("becker"), images => images.FindAsync([id], default)))[id];
    }

    private static IEnumerable<(string Address, int Width)> Srcset(ImageSource source) => source.Srcset.Split(", ")
        .Select(part => part.Split(' '))
        .Select(part => (part[0], int.Parse(part[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture)));

    private static async Task<byte[]> BytesAsync(TestBrowser browser, string address) =>
        await (await browser.GetAsync(address)).Response.Content.ReadAsByteArrayAsync();
}
