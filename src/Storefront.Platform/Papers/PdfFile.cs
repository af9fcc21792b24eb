using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Storefront.Platform.Papers;

/// <summary>Writes laid-out pages as PDF 1.7 (ISO 32000-1): structure tree, embedded fonts, text that can be searched.</summary>
internal sealed class PdfFile
{
    private readonly MemoryStream _out = new();
    private readonly List<long> _places = [0];

    public static byte[] Write(Paper paper, PaperLayout layout, Func<int, int, string> footer) =>
        new PdfFile().Body(paper, layout, footer);

    private byte[] Body(Paper paper, PaperLayout layout, Func<int, int, string> footer)
    {
        Raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var (catalog, pages, tree, info) = (Reserve(), Reserve(), Reserve(), Reserve());
        var fonts = $"<</F1 {Font(PaperFont.Regular)} 0 R /F2 {Font(PaperFont.Bold)} 0 R>>";
        int[] sheets = [.. layout.Sheets.Select(_ => Reserve())];
        for (var at = 0; at < sheets.Length; at++)
        {
            var drawn = layout.Sheets[at].Drawn.ToString() + Footer(footer(at + 1, sheets.Length));
            var content = Stream("", Encoding.Latin1.GetBytes(drawn));
            Object(sheets[at], FormattableString.Invariant(
                $"<</Type /Page /Parent {pages} 0 R /MediaBox [0 0 {PaperLayout.Width} {PaperLayout.Height}] /Resources <</Font {fonts}>> /Contents {content} 0 R /StructParents {at} /Tabs /S>>"));
        }

        Object(pages, $"<</Type /Pages /Count {sheets.Length} /Kids [{Refs(sheets)}]>>");
        Structure(layout, tree, sheets);
        Object(info, $"<</Title {Words(paper.Title)} /Producer (Storefront)>>");
        Object(catalog,
            $"<</Type /Catalog /Pages {pages} 0 R /Lang ({(paper.Language == "en" ? "en-GB" : "de-DE")}) /MarkInfo <</Marked true>> "
            + $"/StructTreeRoot {tree} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>");
        End(catalog, info);
        return _out.ToArray();
    }

    private static string Footer(string text) => "/Artifact <</Type /Pagination>> BDC\n"
        + PaperLayout.Text(text, PaperLayout.Margin, 40, PaperFont.Regular, 8.5, quiet: true) + "EMC\n";

    private void Structure(PaperLayout layout, int tree, int[] sheets)
    {
        var numbers = new Dictionary<PaperTag, int>(ReferenceEqualityComparer.Instance);
        Number(layout.Document, numbers);
        Element(layout.Document, tree, numbers, sheets);
        var parents = layout.Sheets.Select((sheet, at) => $"{at} [{Refs(sheet.Marks.Select(tag => numbers[tag]))}]");
        Object(tree, $"<</Type /StructTreeRoot /K {numbers[layout.Document]} 0 R /ParentTree <</Nums [{string.Join(' ', parents)}]>> /ParentTreeNextKey {sheets.Length}>>");
    }

    private void Number(PaperTag tag, Dictionary<PaperTag, int> numbers)
    {
        numbers[tag] = Reserve();
        tag.Children.ForEach(child => Number(child, numbers));
    }

    private void Element(PaperTag tag, int parent, Dictionary<PaperTag, int> numbers, int[] sheets)
    {
        var marks = tag.Marks.Select(mark => $"<</Type /MCR /Pg {sheets[mark.Page]} 0 R /MCID {mark.Mark}>>");
        var kids = string.Join(' ', tag.Children.Select(child => $"{numbers[child]} 0 R").Concat(marks));
        var scope = tag.Scope is null ? "" : $" /A <</O /Table /Scope /{tag.Scope}>>";
        Object(numbers[tag], $"<</Type /StructElem /S /{tag.Name} /P {parent} 0 R /K [{kids}]{scope}>>");
        tag.Children.ForEach(child => Element(child, numbers[tag], numbers, sheets));
    }

    private int Font(PaperFont font)
    {
        var file = Stream($"/Length1 {font.File.Length}", font.File.ToArray());
        var descriptor = Add(
            $"<</Type /FontDescriptor /FontName /{font.Name} /Flags 32 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0 /Ascent {font.Ascent} "
            + $"/Descent {font.Descent} /CapHeight 660 /StemV {(font == PaperFont.Bold ? 140 : 84)} /FontFile2 {file} 0 R>>");
        var descendant = Add(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{font.Name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            + $"/FontDescriptor {descriptor} 0 R /W [0 [{string.Join(' ', font.Widths)}]] /CIDToGIDMap /Identity>>");
        var letters = Stream("", Encoding.ASCII.GetBytes(Letters(font)));
        return Add($"<</Type /Font /Subtype /Type0 /BaseFont /{font.Name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {letters} 0 R>>");
    }

    private static string Letters(PaperFont font)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in font.Letters.DistinctBy(pair => pair.Glyph).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, letter) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{letter:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    // UTF-16 with its byte order mark, in hexadecimal digits.
    private static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Refs(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    private int Reserve()
    {
        _places.Add(0);
        return _places.Count - 1;
    }

    private int Add(string body)
    {
        var number = Reserve();
        Object(number, body);
        return number;
    }

    private void Object(int number, string body)
    {
        _places[number] = _out.Position;
        Raw($"{number} 0 obj\n{body}\nendobj\n");
    }

    private int Stream(string more, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        var number = Reserve();
        _places[number] = _out.Position;
        Raw($"{number} 0 obj\n<</Length {packed.Length} /Filter /FlateDecode {more}>>\nstream\n");
        packed.WriteTo(_out);
        Raw("\nendstream\nendobj\n");
        return number;
    }

    private void End(int catalog, int info)
    {
        var table = _out.Position;
        Raw($"xref\n0 {_places.Count}\n0000000000 65535 f \n");
        foreach (var place in _places.Skip(1))
        {
            Raw(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        }

        Raw($"trailer\n<</Size {_places.Count} /Root {catalog} 0 R /Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    private void Raw(string text) => _out.Write(Encoding.Latin1.GetBytes(text));
}
