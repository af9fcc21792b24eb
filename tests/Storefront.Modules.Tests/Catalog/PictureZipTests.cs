using System.IO.Compression;
using System.Text;
using Storefront.Catalog;
using Storefront.Catalog.Import;
using Storefront.Catalog.Prices;

namespace Storefront.Modules.Tests.Catalog;

public sealed class PictureZipTests
{
    [Fact]
    public void Pictures_are_found_by_address_path_and_name_in_any_folder_and_case()
    {
        using var zip = Opened(Zip("Export/Bilder/Hut Rot.JPG", "Export/alt/schal.png", "Export/neu/schal.png"));
        var shelf = new PictureShelf(zip.Pictures);

        Assert.Equal("Export/Bilder/Hut Rot.JPG", shelf.Find("hut rot.jpg", out _)?.Path);
        Assert.Equal("Export/Bilder/Hut Rot.JPG", shelf.Find(@"C:\Fotos\bilder\HUT ROT.jpg", out _)?.Path);
        Assert.Equal("Export/Bilder/Hut Rot.JPG", shelf.Find("https://example.com/bilder/Hut%20Rot.jpg?v=2", out _)?.Path);
        Assert.Equal("Export/Bilder/Hut Rot.JPG", shelf.Find("Hut Rot", out _)?.Path);
        Assert.Equal("Export/Bilder/Hut Rot.JPG", shelf.Find("hut rot.webp", out _)?.Path);
        Assert.Equal("Export/neu/schal.png", shelf.Find("neu/schal.png", out _)?.Path);
        Assert.Null(shelf.Find("schal.png", out var isAmbiguous));
        Assert.True(isAmbiguous);
        Assert.Null(shelf.Find("mütze.jpg", out isAmbiguous));
        Assert.False(isAmbiguous);
    }

    [Fact]
    public void Umlauts_are_understood_as_Windows_and_macOS_pack_them()
    {
        using var windows = Opened(ZipIn(ZipNames.Old, "Mütze.jpg"));
        using var mac = Opened(ZipIn(Encoding.UTF8, "Mu\u0308tze.jpg"));
        using var silent = Opened(WithoutUtf8Flag(ZipIn(Encoding.UTF8, "Mütze.jpg")));

        Assert.All([windows, mac, silent], zip => Assert.Equal("Mütze.jpg", Assert.Single(zip.Pictures).Path));
    }

    [Fact]
    public void What_is_no_picture_is_listed_and_what_systems_leave_behind_is_not()
    {
        using var zip = Opened(Zip("hut.jpg", "preise.pdf", "__MACOSX/._hut.jpg", ".DS_Store", "Thumbs.db"));

        Assert.Equal("hut.jpg", Assert.Single(zip.Pictures).Path);
        Assert.Equal(["preise.pdf"], zip.Others);
    }

    [Theory]
    [InlineData("../hut.jpg")]
    [InlineData("bilder/../../hut.jpg")]
    [InlineData("/etc/hut.jpg")]
    [InlineData(@"..\hut.jpg")]
    [InlineData(@"C:\hut.jpg")]
    public void A_path_that_leads_out_of_its_folder_refuses_the_file(string path) =>
        Assert.Equal("zip_path", Refused(Zip(path)).Key);

    [Fact]
    public void A_file_that_is_no_zip_or_is_cut_off_is_refused()
    {
        var whole = Zip("hut.jpg");

        Assert.Equal("zip_not_a_zip", Refused("Titel;Preis"u8.ToArray()).Key);
        Assert.Equal("zip_not_a_zip", Refused([]).Key);
        Assert.Equal("zip_not_a_zip", Refused(whole[..(whole.Length / 2)]).Key);
    }

    [Fact]
    public void A_file_with_a_password_is_refused()
    {
        var zip = Zip("hut.jpg");
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        var refused = Refused(zip);

        Assert.Equal(("zip_encrypted", "hut.jpg"), (refused.Key, refused.Arguments.Single().Value));
    }

    [Fact]
    public void Too_many_entries_are_counted_before_anything_is_kept_of_them()
    {
        var zip = Zip([.. Enumerable.Range(1, 30).Select(number => $"{number}.jpg")]);

        Assert.Equal("zip_too_many", Refused(zip, new() { Entries = 29 }).Key);
        using var opened = Opened(zip, new() { Entries = 30 });
        Assert.Equal(30, opened.Pictures.Count);
    }

    [Fact]
    public void A_directory_that_lies_about_its_length_is_counted_all_the_same()
    {
        var zip = Zip([.. Enumerable.Range(1, 30).Select(number => $"{number}.jpg")]);
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        (zip[end + 8], zip[end + 10]) = (1, 1);

        Assert.Equal("zip_too_many", Refused(zip, new() { Entries = 29 }).Key);
    }

    [Fact]
    public void What_unpacks_to_more_than_allowed_is_refused()
    {
        var bomb = ZipOf(("bombe.jpg", new byte[5_000_000]));
        Assert.True(bomb.Length < 20_000);

        Assert.Equal("zip_unpacks_to_more", Refused(bomb, new() { UnpackedBytes = 4_000_000 }).Key);
    }

    [Fact]
    public void A_picture_that_lies_about_its_size_is_not_read_further_than_allowed()
    {
        var bomb = ZipOf(("bombe.jpg", new byte[5_000_000]));
        var entry = bomb.AsSpan().IndexOf("PK\u0001\u0002"u8);
        bomb.AsSpan(entry + 24, 4).Clear();
        bomb[entry + 24] = 100;

        using var zip = Opened(bomb, new() { UnpackedBytes = 1_000_000, PictureBytes = 500_000 });

        Assert.True(zip.Read(Assert.Single(zip.Pictures)) is null or { Length: <= 500_000 });
    }

    [Fact]
    public void All_pictures_together_stay_within_bounds_however_often_they_are_read()
    {
        var packed = ZipOf(("a.jpg", new byte[400_000]));
        using var zip = Opened(packed, new() { UnpackedBytes = 1_000_000 });
        var picture = Assert.Single(zip.Pictures);

        Assert.Equal([400_000, 400_000, null], Enumerable.Range(0, 3).Select(_ => zip.Read(picture)?.Length));
    }

    internal static byte[] ZipOf(params (string Path, byte[] Content)[] files) => ZipIn(null, files);

    private static byte[] Zip(params string[] paths) => ZipOf([.. paths.Select(path => (path, Encoding.UTF8.GetBytes(path)))]);

    private static byte[] ZipIn(Encoding encoding, string path) => ZipIn(encoding, [(path, [1, 2, 3])]);

    private static byte[] ZipIn(Encoding? encoding, (string Path, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, encoding))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    // Bit 11 says that names are UTF-8; the archiver of macOS leaves it out.
    private static byte[] WithoutUtf8Flag(byte[] zip)
    {
        zip[7] &= 0xF7;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 9] &= 0xF7;
        return zip;
    }

    private static PictureZip Opened(byte[] zip, PictureZipLimits? limits = null) =>
        Assert.IsType<PictureZipOpening.Opened>(PictureZip.Open(new MemoryStream(zip), limits)).Zip;

    private static PictureZipOpening.Refused Refused(byte[] zip, PictureZipLimits? limits = null) =>
        Assert.IsType<PictureZipOpening.Refused>(PictureZip.Open(new MemoryStream(zip), limits));
}
