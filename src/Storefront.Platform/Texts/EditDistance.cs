namespace Storefront.Platform.Texts;

/// <summary>How many slips lie between two words: a letter too many, too few, wrong, or two swapped.</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>The distance, or more than <paramref name="most"/> when it is farther than that.</summary>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || right.Length >= LongestWord)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[LongestWord];
        Span<int> last = stackalloc int[LongestWord];
        Span<int> row = stackalloc int[LongestWord];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[line - 1] == right[column - 1] ? 0 : 1;
                var far = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + cost);
                var swapped = line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1];
                row[column] = swapped ? Math.Min(far, before[column - 2] + 1) : far;
                least = Math.Min(least, row[column]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[right.Length];
    }
}
