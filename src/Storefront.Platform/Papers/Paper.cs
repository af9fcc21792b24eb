namespace Storefront.Platform.Papers;

/// <summary>
/// A document to print or to hand in, in A4: headings, paragraphs and tables one below the other. Becomes a tagged PDF in our own typeface, so
/// that a screen reader knows what is a heading and which cell belongs to which column.
/// </summary>
/// <param name="title">What a reader's window says.</param>
/// <param name="language"><c>de</c> or <c>en</c>.</param>
public sealed class Paper(string title, string language)
{
    private readonly List<PaperBlock> _blocks = [];

    internal IReadOnlyList<PaperBlock> Blocks => _blocks;

    internal string Title => title;

    internal string Language => language;

    /// <param name="level">1 to 3; one of level 1 in a document.</param>
    /// <param name="text">In words.</param>
    public Paper Heading(int level, string text) => With(new PaperBlock.Heading(level, text));

    public Paper Text(string text, PaperTone tone = PaperTone.Plain) => With(new PaperBlock.Paragraph(text, tone));

    /// <param name="columns">At least one; their shares add up to the width of the page.</param>
    /// <param name="rows">As many cells as there are columns. The first cell of a row names it.</param>
    public Paper Table(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        With(new PaperBlock.Table(columns, [.. rows]));

    /// <param name="footer">The line below each page, from its number and how many there are.</param>
    public byte[] ToPdf(Func<int, int, string> footer) => PdfFile.Write(this, PaperLayout.Of(this), footer);

    private Paper With(PaperBlock block)
    {
        _blocks.Add(block);
        return this;
    }
}

/// <param name="Title">Head of the column.</param>
/// <param name="Share">Its part of the width, against the other columns.</param>
/// <param name="Numbers">Set to the right.</param>
public sealed record PaperColumn(string Title, int Share, bool Numbers = false);

public enum PaperTone
{
    Plain,
    Strong,

    /// <summary>Smaller and grey: sources, notes.</summary>
    Quiet,

    /// <summary>Large: the one number that it is about.</summary>
    Large,
}

internal abstract record PaperBlock
{
    private PaperBlock()
    {
    }

    public sealed record Heading(int Level, string Text) : PaperBlock;

    public sealed record Paragraph(string Text, PaperTone Tone) : PaperBlock;

    public sealed record Table(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;
}
