namespace Storefront.Platform.Papers;

/// <summary>Breaks text into lines of a width: between words, and in a word only where it is wider than the line.</summary>
internal static class PaperLines
{
    public static List<string> Of(string text, PaperFont font, double size, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, font, size, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && font.WidthOf(longer, size) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> Pieces(string word, PaperFont font, double size, double width)
    {
        var from = 0;
        for (var to = 1; to <= word.Length; to++)
        {
            if (to - from > 1 && font.WidthOf(word[from..to], size) > width)
            {
                yield return word[from..(to - 1)];
                from = to - 1;
            }
        }

        yield return word[from..];
    }
}
