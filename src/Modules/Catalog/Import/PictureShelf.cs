using System.Globalization;
using System.Text.RegularExpressions;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Import;

/// <summary>Finds packed pictures by what a file says of them: address, path or name, small and capital letters alike.</summary>
internal sealed partial class PictureShelf(IReadOnlyCollection<PackedPicture> pictures)
{
    private readonly ILookup<string, PackedPicture> _byName = pictures.ToLookup(picture => Folded(picture.Name));
    private readonly ILookup<string, PackedPicture> _byStem = pictures.ToLookup(picture => Folded(Path.GetFileNameWithoutExtension(picture.Name)));
    private readonly ILookup<string, PackedPicture> _byWord = pictures.ToLookup(Word);
    private readonly ILookup<string, (int Number, PackedPicture Picture)> _numbered = pictures
        .Select(picture => (Match: Numbered().Match(Word(picture)), picture)).Where(one => one.Match.Success)
        .ToLookup(
            one => one.Match.Groups["word"].Value,
            one => (int.Parse(one.Match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), one.picture));

    /// <summary>The picture meant, if need be in another format; null when there is none, or when several fit equally well.</summary>
    internal PackedPicture? Find(string wanted, out bool isAmbiguous)
    {
        var path = PathOf(wanted);
        var named = _byName[path[^1]].Any() ? _byName[path[^1]] : _byStem[PictureZip.WithoutEnding(path[^1])];
        var fitting = named.GroupBy(picture => SharedFolders(path, picture)).MaxBy(group => group.Key)?.ToList() ?? [];
        isAmbiguous = fitting.Select(picture => picture.Mark).Distinct().Count() > 1;
        return isAmbiguous ? null : fitting.FirstOrDefault();
    }

    /// <summary>Pictures that are called like this article number, barcode or address: „B-40.jpg“.</summary>
    internal IEnumerable<PackedPicture> CalledLike(string word) => _byWord[Handles.Slug(word)];

    /// <summary>Further ones in their order: „B-40_2.jpg“, „B-40 (3).jpg“.</summary>
    internal IEnumerable<PackedPicture> CalledLikeWithNumber(string word) =>
        _numbered[Handles.Slug(word)].OrderBy(one => one.Number).Select(one => one.Picture);

    // How many folders above the name are the same: "export/bilder/hut.jpg" means "bilder/hut.jpg" rather than "alt/hut.jpg".
    private static int SharedFolders(string[] path, PackedPicture picture)
    {
        var own = Folded(picture.Path).Split('/');
        var shared = 0;
        while (shared + 2 <= path.Length && shared + 2 <= own.Length && path[^(shared + 2)] == own[^(shared + 2)])
        {
            shared++;
        }

        return shared;
    }

    private static string[] PathOf(string wanted)
    {
        var local = Uri.TryCreate(wanted, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? Uri.UnescapeDataString(address!.AbsolutePath)
            : wanted;
        return Folded(local.Replace('\\', '/').TrimEnd('/')).Split('/');
    }

    private static string Folded(string text) => text.Trim().Normalize().ToLowerInvariant();

    private static string Word(PackedPicture picture) => Handles.Slug(Path.GetFileNameWithoutExtension(picture.Name));

    [GeneratedRegex(@"^(?<word>.+)-(?<number>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
