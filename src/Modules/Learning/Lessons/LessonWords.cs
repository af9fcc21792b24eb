using System.Text.RegularExpressions;

namespace Storefront.Learning.Lessons;

/// <summary>A lesson in one language. The checklist is written at its end as lines that begin with <c>- [ ]</c>.</summary>
internal sealed partial record LessonWords
{
    // Read with care, as instructions are.
    private const decimal WordsPerMinute = 150;

    // And done: half a minute for each step, with the shop's own screen beside it.
    private const decimal StepsPerMinute = 2;
    private const string Box = "- [ ]";

    public required string Title { get; init; }

    /// <summary>What one has at the end.</summary>
    public required string Goal { get; init; }

    /// <summary>Markdown, without the checklist.</summary>
    public required string Body { get; init; }

    public string ChecklistTitle { get; init; } = "";

    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>Language of the words, where it is not the one that was asked for: a town wrote German only.</summary>
    public string? Language { get; init; }

    /// <summary>To read it and to do it.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round((Words / WordsPerMinute) + (Step().Count(Body) / StepsPerMinute), MidpointRounding.AwayFromZero));

    private int Words => Word().Count($"{Title} {Goal} {Body} {ChecklistTitle} {string.Join(' ', Checklist)}");

    public static LessonWords Of(string title, string goal, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n').ToList();
        var first = lines.FindIndex(IsBox);
        var words = new LessonWords { Title = title, Goal = goal, Body = markdown.Trim() };
        if (first < 0)
        {
            return words;
        }

        var heading = lines.FindLastIndex(first, first + 1, line => line.StartsWith('#'));
        var between = lines.Take(first).Skip(heading + 1);
        var isItsOwn = heading >= 0 && between.All(string.IsNullOrWhiteSpace);
        return words with
        {
            Body = string.Join('\n', lines.Where((line, at) => !IsBox(line) && !(isItsOwn && at == heading))).Trim(),
            ChecklistTitle = isItsOwn ? lines[heading].TrimStart('#').Trim() : "",
            Checklist = [.. lines.Where(IsBox).Select(line => line.TrimStart()[Box.Length..].Trim())],
        };
    }

    private static bool IsBox(string line) => line.TrimStart().StartsWith(Box, StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}.,:’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
