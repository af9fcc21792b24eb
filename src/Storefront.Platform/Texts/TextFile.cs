using System.Buffers;
using System.Text;

namespace Storefront.Platform.Texts;

/// <summary>Finds out how a text file is written: by its byte order mark, else UTF-8 if all of it is, else Windows-1252.</summary>
public static class TextFile
{
    // Old tools of Windows end a file with 0x1A.
    private static readonly SearchValues<char> NeverInText = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\v\f\r\u001a")]);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The whole text; null for a workbook, a picture or another file that is none. The file has to be seekable.</summary>
    public static string? Read(Stream file)
    {
        var encoding = EncodingOf(file);
        if (!IsText(file, encoding))
        {
            return null;
        }

        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return reader.ReadToEnd();
    }

    public static Encoding EncodingOf(Stream file)
    {
        file.Position = 0;
        Span<byte> start = stackalloc byte[3];
        var read = file.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        if (read >= 2 && start[..2].SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (read >= 2 && start[..2].SequenceEqual((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        return IsUtf8(file) ? Encoding.UTF8 : Windows1252;
    }

    /// <summary>False for pictures, PDF and other files that no table begins like: text has no control characters but those of its layout.</summary>
    public static bool IsText(Stream file, Encoding encoding)
    {
        file.Position = 0;
        var start = new byte[4096];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return !encoding.GetString(start, 0, read).AsSpan().ContainsAny(NeverInText);
    }

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        var decoder = StrictUtf8.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[64 * 1024 + 16];
        try
        {
            int read;
            while ((read = file.Read(bytes)) > 0)
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The sign that occurs most often in the header outside quotes.</summary>
    public static char DelimiterOf(string header)
    {
        var quoted = false;
        Span<int> counts = stackalloc int[4];
        const string Candidates = ",;\t|";
        foreach (var c in header)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && Candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index)
                counts[index]++;
        }
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;
        return Candidates[best];
    }
}
