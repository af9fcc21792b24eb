using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Storefront.Learning.Lessons;

/// <summary>
/// A lesson as it lies in <c>Lessons/</c>: front matter between lines of <c>---</c>, then Markdown. The German file says everything, the English
/// one only what has words; so the two cannot disagree.
/// </summary>
internal sealed class LessonFile
{
    private const string Fence = "---";
    private readonly string _name;
    private readonly Dictionary<string, string> _fields;
    private readonly string _markdown;

    private LessonFile(string name, Dictionary<string, string> fields, string markdown) => (_name, _fields, _markdown) = (name, fields, markdown);

    /// <param name="name">Number and key: <c>120-opening-hours</c>.</param>
    /// <param name="text">The whole file.</param>
    /// <exception cref="FormatException">It is not a lesson; says where and why.</exception>
    public static LessonFile Read(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            throw new FormatException($"Lesson {name} begins without its fields between two lines of {Fence}.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines[1..end])
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 1 || !fields.TryAdd(line[..colon], line[(colon + 2)..].Trim()))
            {
                throw new FormatException($"Lesson {name}: “{line}” is no field, or is there twice.");
            }
        }

        return new LessonFile(name, fields, string.Join('\n', lines[(end + 1)..]));
    }

    public Lesson With(LessonFile english)
    {
        var dash = _name.IndexOf('-', StringComparison.Ordinal);
        return new Lesson
        {
            Key = _name[(dash + 1)..],
            Order = int.Parse(_name.AsSpan(0, dash), CultureInfo.InvariantCulture),
            Topic = Needed("topic"),
            DoPath = _fields.GetValueOrDefault("do"),
            Check = _fields.GetValueOrDefault("check"),
            Owner = Needed("owner"),
            Review = Day("review") ?? throw Lacks("review"),
            Law = Day("law"),
            Sources = _fields.GetValueOrDefault("sources")?.Split(", ") ?? [],
            Tip = _fields.GetValueOrDefault("tip"),
            German = Words(),
            English = english.Words(),
        };
    }

    private LessonWords Words() => LessonWords.Of(Needed("title"), Needed("goal"), _markdown);

    private string Needed(string field) => _fields.GetValueOrDefault(field) is { Length: > 0 } value ? value : throw Lacks(field);

    private LocalDate? Day(string field) => _fields.TryGetValue(field, out var text) ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;

    private FormatException Lacks(string field) => new($"Lesson {_name} lacks {field}.");
}
