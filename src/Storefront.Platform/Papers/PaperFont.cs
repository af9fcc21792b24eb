using System.Buffers.Binary;

namespace Storefront.Platform.Papers;

/// <summary>One face of our typeface, read from its TrueType file: which glyph a letter has, and how wide it is.</summary>
internal sealed class PaperFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, int> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly ushort[] _widths;

    private PaperFont(string name)
    {
        Name = name;
        using var stream = typeof(PaperFont).Assembly.GetManifestResourceStream($"papers/{name}.ttf")!;
        _file = new byte[stream.Length];
        stream.ReadExactly(_file);
        for (var at = 0; at < U16(4); at++)
        {
            var entry = 12 + at * 16;
            _tables[System.Text.Encoding.ASCII.GetString(_file, entry, 4)] = (int)BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(entry + 8));
        }

        UnitsPerEm = U16(_tables["head"] + 18);
        Box = [.. Enumerable.Range(0, 4).Select(side => Scaled(S16(_tables["head"] + 36 + side * 2)))];
        Ascent = Scaled(S16(_tables["hhea"] + 4));
        Descent = Scaled(S16(_tables["hhea"] + 6));
        _widths = ReadWidths();
        ReadGlyphs();
    }

    public static PaperFont Regular { get; } = new("SourceSans3-Regular");

    public static PaperFont Bold { get; } = new("SourceSans3-Bold");

    public string Name { get; }

    /// <summary>As the file stands: it is small enough to be embedded whole.</summary>
    public ReadOnlySpan<byte> File => _file;

    public int Ascent { get; }

    public int Descent { get; }

    public IReadOnlyList<int> Box { get; }

    /// <summary>In thousandths of the type size, by glyph.</summary>
    public IReadOnlyList<int> Widths => [.. _widths.Select(width => Scaled(width))];

    /// <summary>Letter by glyph, so that text can be copied out.</summary>
    public IEnumerable<(ushort Glyph, int Letter)> Letters => _glyphs.Select(pair => (pair.Value, pair.Key));

    private int UnitsPerEm { get; }

    /// <summary>A letter that the face does not have is a question mark, rather than nothing.</summary>
    public ushort Glyph(int letter) => _glyphs.TryGetValue(letter, out var glyph) || _glyphs.TryGetValue('?', out glyph) ? glyph : (ushort)0;

    /// <param name="text">One line.</param>
    /// <param name="size">In points, as the answer.</param>
    public double WidthOf(string text, double size)
    {
        var units = text.EnumerateRunes().Sum(rune => Width(Glyph(rune.Value)));
        return units * size / UnitsPerEm;
    }

    private int Width(ushort glyph) => _widths[Math.Min(glyph, _widths.Length - 1)];

    private int Scaled(int units) => units * 1000 / UnitsPerEm;

    private ushort[] ReadWidths()
    {
        var count = U16(_tables["hhea"] + 34);
        var glyphs = U16(_tables["maxp"] + 4);
        return [.. Enumerable.Range(0, glyphs).Select(glyph => U16(_tables["hmtx"] + Math.Min(glyph, count - 1) * 4))];
    }

    // Format 4 is what fonts of the basic plane have, and ours are such.
    private void ReadGlyphs()
    {
        var cmap = _tables["cmap"];
        var table = Enumerable.Range(0, U16(cmap + 2))
            .Select(at => cmap + (int)BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(cmap + 4 + at * 8 + 4)))
            .First(at => U16(at) == 4);
        var segments = U16(table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + segments * 2);
        var (deltas, offsets) = (starts + segments * 2, starts + segments * 4);
        for (var segment = 0; segment < segments; segment++)
        {
            var offset = U16(offsets + segment * 2);
            for (int letter = U16(starts + segment * 2); letter <= U16(ends + segment * 2) && letter != 0xFFFF; letter++)
            {
                var glyph = offset == 0
                    ? letter
                    : U16(offsets + segment * 2 + offset + (letter - U16(starts + segment * 2)) * 2);
                if (glyph != 0 || offset == 0)
                {
                    _glyphs[letter] = (ushort)(glyph + U16(deltas + segment * 2));
                }
            }
        }
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));
}
