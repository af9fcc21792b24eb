using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Storefront.Catalog.Import;

/// <summary>A picture in a ZIP.</summary>
/// <param name="Path">With folders, as the ZIP names it.</param>
/// <param name="Mark">Checksum and length: the same picture again has the same mark.</param>
internal sealed record PackedPicture(string Path, string Mark)
{
    internal string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

internal abstract record PictureZipOpening
{
    private PictureZipOpening()
    {
    }

    internal sealed record Opened(PictureZip Zip) : PictureZipOpening;

    /// <param name="Key">Sentence, below <c>import.</c></param>
    /// <param name="Arguments">Its places.</param>
    internal sealed record Refused(string Key, params (string Name, object? Value)[] Arguments) : PictureZipOpening;
}

/// <summary>
/// The pictures that come packed beside a file of articles. Nothing is unpacked to the disk; a picture is read when an article
/// wants it, and never more of it, nor of all together, than is allowed, whatever the ZIP says of itself.
/// </summary>
internal sealed class PictureZip : IDisposable
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

    private readonly ZipArchive _archive;
    private readonly PictureZipLimits _limits;
    private readonly Dictionary<PackedPicture, ZipArchiveEntry> _entries = [];
    private long _unpacked;

    private PictureZip(ZipArchive archive, PictureZipLimits limits) => (_archive, _limits) = (archive, limits);

    internal IReadOnlyCollection<PackedPicture> Pictures => _entries.Keys;

    /// <summary>What else is in it, by name.</summary>
    internal List<string> Others { get; } = [];

    /// <param name="zip">Seekable; stays open.</param>
    /// <param name="limits">What it may cost.</param>
    internal static PictureZipOpening Open(Stream zip, PictureZipLimits? limits = null)
    {
        var allowed = limits ?? new PictureZipLimits();
        if (zip.Length > allowed.FileBytes)
        {
            return new PictureZipOpening.Refused("zip_too_large", ("max", allowed.FileBytes / 1024 / 1024));
        }

        if (ZipDirectory.Count(zip, allowed.Entries) is not { } count)
        {
            return new PictureZipOpening.Refused("zip_not_a_zip");
        }

        if (count > allowed.Entries)
        {
            return new PictureZipOpening.Refused("zip_too_many", ("max", allowed.Entries));
        }

        try
        {
            zip.Position = 0;
            var opened = new PictureZip(new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true, ZipNames.Old), allowed);
            return opened.Look() ?? (PictureZipOpening)new PictureZipOpening.Opened(opened);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return new PictureZipOpening.Refused("zip_broken");
        }
    }

    /// <summary>„hut.jpg“ → „hut“; „Nr. 5“ stays as it is.</summary>
    internal static string WithoutEnding(string name) =>
        Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name) : name;

    /// <summary>The whole picture; null when it is larger than allowed, or cannot be unpacked.</summary>
    internal MemoryStream? Read(PackedPicture picture)
    {
        try
        {
            using var packed = _entries[picture].Open();
            var whole = new MemoryStream();
            var buffer = new byte[81920];
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                _unpacked += read;
                if (_unpacked > _limits.UnpackedBytes || whole.Length + read > _limits.PictureBytes)
                {
                    return null;
                }

                whole.Write(buffer, 0, read);
            }

            whole.Position = 0;
            return whole;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return null;
        }
    }

    public void Dispose() => _archive.Dispose();

    private PictureZipOpening.Refused? Look()
    {
        long total = 0;
        foreach (var entry in _archive.Entries)
        {
            var path = ZipNames.Of(entry);
            if (entry.IsEncrypted)
            {
                return new("zip_encrypted", ("value", path));
            }

            if (ZipNames.LeadsAway(path))
            {
                return new("zip_path", ("value", path));
            }

            total += Math.Max(0, entry.Length);
            if (total > _limits.UnpackedBytes)
            {
                return new("zip_unpacks_to_more", ("max", _limits.UnpackedBytes / 1024 / 1024));
            }

            Sort(entry, path);
        }

        return null;
    }

    private void Sort(ZipArchiveEntry entry, string path)
    {
        if (path.EndsWith('/') || ZipNames.IsLeftBySystem(path))
        {
            return;
        }

        if (!Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            Others.Add(path);
            return;
        }

        // A path that is there twice is the same picture for us: the first counts, as for every unpacking program.
        _entries.TryAdd(new PackedPicture(path, string.Create(CultureInfo.InvariantCulture, $"{entry.Crc32:x8}-{entry.Length}")), entry);
    }

    private static bool IsBroken(Exception trouble) => trouble is InvalidDataException or IOException or NotSupportedException
        or ArgumentException or OverflowException;
}

/// <summary>How files in ZIPs are called by the programs that pack them.</summary>
internal static class ZipNames
{
    /// <summary>Windows writes names in the code page of its command line unless it says UTF-8.</summary>
    internal static Encoding Old { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        850, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>With slashes and composed umlauts; a name that is UTF-8 without saying so, as macOS packs, is read as such.</summary>
    internal static string Of(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        try
        {
            name = Ascii.IsValid(name) ? name : Strict.GetString(Old.GetBytes(name));
        }
        catch (Exception other) when (other is EncoderFallbackException or DecoderFallbackException)
        {
            // It was what it said.
        }

        return Normalized(name.Replace('\\', '/'));
    }

    /// <summary>A path that, unpacked, would leave its folder: no honest program writes it.</summary>
    internal static bool LeadsAway(string path) => path.StartsWith('/') || path is [_, ':', ..]
        || path.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 || path.Split('/').Contains("..");

    /// <summary>What macOS and Windows put into folders unasked.</summary>
    internal static bool IsLeftBySystem(string path) => path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || path[(path.LastIndexOf('/') + 1)..] is var name && (name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini");

    // Broken surrogates cannot be composed; they stay as they are and match nothing.
    private static string Normalized(string name) => name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) ? name : name.Normalize();
}
