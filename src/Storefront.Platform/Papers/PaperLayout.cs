using System.Globalization;
using System.Text;

namespace Storefront.Platform.Papers;

/// <summary>Puts a document's blocks on pages, from top to bottom. Measures are points.</summary>
internal sealed class PaperLayout
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const double Margin = 56.7;
    private const double Bottom = 70;
    private const double Cell = 4;
    private readonly PaperTag _document = new("Document");
    private readonly List<PaperSheet> _sheets = [];
    private double _y;

    private PaperLayout() => NewSheet();

    public PaperTag Document => _document;

    public IReadOnlyList<PaperSheet> Sheets => _sheets;

    private static double Line => Width - 2 * Margin;

    private PaperSheet Sheet => _sheets[^1];

    public static PaperLayout Of(Paper paper)
    {
        var layout = new PaperLayout();
        foreach (var block in paper.Blocks)
        {
            layout.Put(block);
        }

        return layout;
    }

    private void Put(PaperBlock block)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                PutHeading(heading);
                break;
            case PaperBlock.Paragraph paragraph:
                PutParagraph(paragraph);
                break;
            case PaperBlock.Table table:
                PutTable(table);
                break;
        }
    }

    private void PutHeading(PaperBlock.Heading heading)
    {
        var (size, before) = heading.Level switch { 1 => (19d, 0d), 2 => (13.5, 14d), _ => (11d, 8d) };
        var lines = PaperLines.Of(heading.Text, PaperFont.Bold, size, Line);

        // A heading never stands alone at the foot of a page.
        Need(before + lines.Count * size * 1.25 + 40);
        _y -= before;
        Write(lines, _document.Add(new PaperTag($"H{heading.Level}")), PaperFont.Bold, size, size * 1.25);
        _y -= 4;
    }

    private void PutParagraph(PaperBlock.Paragraph paragraph)
    {
        var (font, size) = Face(paragraph.Tone);
        Write(PaperLines.Of(paragraph.Text, font, size, Line), _document.Add(new PaperTag("P")), font, size, size * 1.4, paragraph.Tone == PaperTone.Quiet);
        _y -= 6;
    }

    private static (PaperFont Font, double Size) Face(PaperTone tone) => tone switch
    {
        PaperTone.Strong => (PaperFont.Bold, 10.5),
        PaperTone.Quiet => (PaperFont.Regular, 9),
        PaperTone.Large => (PaperFont.Bold, 24),
        _ => (PaperFont.Regular, 10.5),
    };

    private void Write(List<string> lines, PaperTag tag, PaperFont font, double size, double leading, bool quiet = false)
    {
        var open = false;
        foreach (var line in lines)
        {
            if (_y - leading < Bottom)
            {
                Close(ref open);
                NewSheet();
            }

            if (!open)
            {
                Open(tag);
                open = true;
            }

            _y -= leading;
            Draw(line, Margin, _y + leading - size, font, size, quiet);
        }

        Close(ref open);
    }

    private void PutTable(PaperBlock.Table table)
    {
        var tag = _document.Add(new PaperTag("Table"));
        var columns = Columns(table);

        // The head never stands alone at the foot of a page.
        Need(HeightOf([.. table.Columns.Select(column => column.Title)], columns, PaperFont.Bold) + table.Rows.Take(1).Sum(row => HeightOf(row, columns, PaperFont.Regular)));
        PutHead(table, columns, tag);
        foreach (var row in table.Rows)
        {
            PutRow(table, columns, row, tag);
        }

        _y -= 8;
    }

    private static List<(double X, double Width)> Columns(PaperBlock.Table table)
    {
        var whole = table.Columns.Sum(column => column.Share);
        var (x, columns) = (Margin, new List<(double X, double Width)>());
        foreach (var column in table.Columns)
        {
            var width = Line * column.Share / whole;
            columns.Add((x, width));
            x += width;
        }

        return columns;
    }

    private void PutHead(PaperBlock.Table table, List<(double X, double Width)> columns, PaperTag? tag) => PutCells(
        [.. table.Columns.Select(column => column.Title)], table, columns, PaperFont.Bold, tag?.Add(new PaperTag("TR")), _ => new PaperTag("TH", "Column"));

    private void PutRow(PaperBlock.Table table, List<(double X, double Width)> columns, IReadOnlyList<string> row, PaperTag tag)
    {
        if (_y - HeightOf(row, columns, PaperFont.Regular) < Bottom)
        {
            NewSheet();

            // Said once to those who listen, and shown again to those who look.
            PutHead(table, columns, null);
        }

        PutCells(row, table, columns, PaperFont.Regular, tag.Add(new PaperTag("TR")), at => at == 0 ? new PaperTag("TH", "Row") : new PaperTag("TD"));
    }

    private void PutCells(
        IReadOnlyList<string> cells, PaperBlock.Table table, List<(double X, double Width)> columns, PaperFont font, PaperTag? row,
        Func<int, PaperTag> tagOf)
    {
        const double Size = 9.5;
        Need(HeightOf(cells, columns, font));
        var (top, lowest) = (_y, _y);
        for (var at = 0; at < cells.Count; at++)
        {
            var (x, width) = columns[at];
            Open(row?.Add(tagOf(at)));
            var y = top - Cell;
            foreach (var line in PaperLines.Of(cells[at], font, Size, width - 2 * Cell))
            {
                y -= Size * 1.3;
                var left = table.Columns[at].Numbers ? x + width - Cell - font.WidthOf(line, Size) : x + Cell;
                Draw(line, left, y + Size * 0.3, font, Size, quiet: false);
            }

            Shut();
            lowest = Math.Min(lowest, y - Cell);
        }

        _y = lowest;
        Rule(_y);
    }

    private static double HeightOf(IReadOnlyList<string> cells, List<(double X, double Width)> columns, PaperFont font) =>
        cells.Select((cell, at) => PaperLines.Of(cell, font, 9.5, columns[at].Width - 2 * Cell).Count).Max() * 9.5 * 1.3 + 2 * Cell;

    private void Rule(double y) => Sheet.Drawn.Append(CultureInfo.InvariantCulture,
        $"/Artifact BMC 0.75 G 0.5 w {Margin:0.##} {y:0.##} m {Width - Margin:0.##} {y:0.##} l S EMC\n");

    private void Need(double height)
    {
        if (_y - height < Bottom && _y < Height - Margin)
        {
            NewSheet();
        }
    }

    private void NewSheet()
    {
        _sheets.Add(new PaperSheet());
        _y = Height - Margin;
    }

    // What belongs to no element is decoration to a screen reader.
    private void Open(PaperTag? tag)
    {
        if (tag is null)
        {
            Sheet.Drawn.Append("/Artifact BMC\n");
            return;
        }

        tag.Marks.Add((_sheets.Count - 1, Sheet.Marks.Count));
        Sheet.Drawn.Append(CultureInfo.InvariantCulture, $"/{tag.Name} <</MCID {Sheet.Marks.Count}>> BDC\n");
        Sheet.Marks.Add(tag);
    }

    private void Close(ref bool open)
    {
        if (open)
        {
            Shut();
        }

        open = false;
    }

    private void Shut() => Sheet.Drawn.Append("EMC\n");

    private void Draw(string text, double x, double y, PaperFont font, double size, bool quiet) =>
        Sheet.Drawn.Append(Text(text, x, y, font, size, quiet));

    /// <summary>The operators that show one line.</summary>
    public static string Text(string text, double x, double y, PaperFont font, double size, bool quiet)
    {
        var glyphs = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            glyphs.Append(font.Glyph(rune.Value).ToString("X4", CultureInfo.InvariantCulture));
        }

        var face = font == PaperFont.Bold ? "F2" : "F1";
        return string.Create(
            CultureInfo.InvariantCulture, $"BT {(quiet ? "0.33 0.31 0.28" : "0.13 0.12 0.09")} rg /{face} {size:0.##} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{glyphs}> Tj ET\n");
    }
}
