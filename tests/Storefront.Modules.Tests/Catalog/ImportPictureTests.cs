using System.Text;
using Storefront.Modules.Tests.Media;
using static Storefront.Modules.Tests.Catalog.ImportSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Pictures that come with a file, packed or by their address.</summary>
public sealed class ImportPictureTests
{
    [Fact]
    public async Task Pictures_come_out_of_a_zip_by_column_and_by_article_number_and_twice_is_like_once()
    {
        await using var town = await CatalogTown.StartAsync();
        var zip = PictureZipTests.ZipOf(
            ("Fotos/HUT.JPG", TestPictures.Jpeg(400, 300)), ("Fotos/hut-rot.jpg", TestPictures.Jpeg(300, 300)),
            ("hut-blau.jpg", TestPictures.Jpeg(200, 300)), ("s-1.png", TestPictures.Png(200, 200)), ("S-1_2.jpg", TestPictures.Jpeg(210, 200)),
            ("niemand.jpg", TestPictures.Jpeg(20, 20)), ("liste.pdf", [1, 2, 3]));

        var trial = await ImportAsync(town, Hats, dryRun: true, pictures: zip);
        Assert.Equal((5, 1), (trial.Pictures, trial.PicturesMissing));
        Assert.Equal(
            [("Fotos/HUT.JPG", "Hut", ""), ("Fotos/hut-rot.jpg", "Hut", "Rot"), ("hut-blau.jpg", "Hut", "Blau"), ("s-1.png", "Schal", ""), ("S-1_2.jpg", "Schal", "")],
            trial.Matches.Select(match => (match.File, match.Product, match.Variant)));
        Assert.Equal(0, await PicturesAsync(town));

        var first = await ImportAsync(town, Hats, pictures: zip);
        Assert.Equal((2, 5, 1), (first.Created, first.Pictures, first.PicturesMissing));
        Assert.Contains(first.Issues, issue => issue is { Line: 2, Severity: "warning" } && issue.Text.Contains("fehlt.jpg", StringComparison.Ordinal));
        Assert.Contains(first.Issues, issue => issue is { Severity: "notice" } && issue.Text.Contains("niemand.jpg", StringComparison.Ordinal));
        Assert.Contains(first.Issues, issue => issue is { Severity: "notice" } && issue.Text.Contains("liste.pdf", StringComparison.Ordinal));
        Assert.Equal(["H-B hut-blau.jpg", "H-R hut-rot.jpg"], await VariantPicturesAsync(town, "hut"));
        var rows = await RowsAsync(town);

        var again = await ImportAsync(town, Hats, pictures: zip);
        Assert.Equal((0, 0, 2, 0), (again.Created, again.Changed, again.Unchanged, again.Pictures));
        Assert.Equal(rows, await RowsAsync(town));
    }

    [Fact]
    public async Task Pictures_packed_later_reach_articles_that_are_known_and_a_changed_one_is_exchanged()
    {
        await using var town = await CatalogTown.StartAsync();
        await ImportAsync(town, Hats);
        Assert.Equal(0, await PicturesAsync(town));

        var later = await ImportAsync(town, Hats, pictures: PictureZipTests.ZipOf(("hut-rot.jpg", TestPictures.Jpeg(300, 300)), ("S-1.jpg", TestPictures.Jpeg(200, 200))));
        Assert.Equal((2, 2), (later.Unchanged, later.Pictures));
        var before = await RowsAsync(town);

        var changed = await ImportAsync(town, Hats, pictures: PictureZipTests.ZipOf(("hut-rot.jpg", TestPictures.Jpeg(310, 300)), ("S-1.jpg", TestPictures.Jpeg(200, 200))));
        var after = await RowsAsync(town);
        Assert.Equal(1, changed.Pictures);
        Assert.Equal(before.Length, after.Length);
        Assert.Single(before.Except(after));

        // Without the ZIP nothing is lost.
        await ImportAsync(town, Hats.Replace("20,00", "21,00"));
        Assert.Equal(after, await RowsAsync(town));
    }

    [Fact]
    public async Task A_packed_file_that_is_no_picture_inside_is_listed_and_the_rest_comes_in()
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportAsync(
            town, "Titel;Preis;Bilder\nHut;30,00;a.jpg|b.jpg",
            pictures: PictureZipTests.ZipOf(("a.jpg", Encoding.UTF8.GetBytes("<svg onload=alert(1)>")), ("b.jpg", TestPictures.Jpeg(100, 100))));

        Assert.Equal((1, 1, 1), (report.Created, report.Pictures, report.PicturesMissing));
        Assert.Contains(report.Issues, issue => issue.Text.Contains("a.jpg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_zip_takes_nothing_in()
    {
        await using var town = await CatalogTown.StartAsync();
        var before = await CountAsync(town);

        var report = await ImportAsync(town, Hats, pictures: PictureZipTests.ZipOf(("../hut.jpg", [1])));

        Assert.Equal("„../hut.jpg“ in der ZIP-Datei führt aus ihrem Ordner hinaus. Packen Sie die Bilder neu.", Assert.Single(report.Issues).Text);
        Assert.Equal(before, await CountAsync(town));
    }

    [Fact]
    public async Task Pictures_inside_the_own_network_are_listed_and_not_fetched()
    {
        await using var town = await CatalogTown.StartAsync(fetchPictures: true);

        var report = await ImportAsync(
            town, "Titel;Preis;Bilder\nHut;30,00;http://127.0.0.1:1/hut.jpg|file:///etc/passwd|http://169.254.169.254/latest");

        Assert.Equal((1, 0, 3), (report.Created, report.Pictures, report.PicturesMissing));
        Assert.Equal(3, report.Issues.Count(issue => issue.Text.Contains("Hut", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("192.0.0.8", false)]
    [InlineData("192.0.66.1", true)]
    [InlineData("93.184.216.34", true)]
    [InlineData("2a00:1450:4001:800::200e", true)]
    public void Only_addresses_of_the_public_net_are_asked_for_pictures(string address, bool allowed) =>
        Assert.Equal(allowed, Storefront.Platform.Web.PublicAddressesOnly.IsPublic(System.Net.IPAddress.Parse(address)));
}
