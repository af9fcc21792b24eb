using System.Text.RegularExpressions;
using Storefront.Learning.Lessons;
using Storefront.Platform.Texts;

namespace Storefront.Modules.Tests.Learning;

/// <summary>Every lesson that comes with the product is read.</summary>
public sealed partial class LessonFilesTests
{
    private static readonly LessonCatalog Catalog = new();

    public static TheoryData<string> Keys => [.. Catalog.All.Select(lesson => lesson.Key)];

    [Fact]
    public void The_course_has_at_least_twenty_four_lessons_with_one_in_every_chapter()
    {
        Assert.True(Catalog.All.Count >= 24);
        Assert.All(Lesson.Topics, topic => Assert.Contains(Catalog.All, lesson => lesson.Topic == topic));
        Assert.All(Catalog.All, lesson => Assert.Contains(lesson.Topic, Lesson.Topics));
    }

    [Fact]
    public void German_and_english_are_there_for_each() =>
        Assert.Equal(LessonCatalog.Names("de").Order(StringComparer.Ordinal), LessonCatalog.Names("en").Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Keys))]
    public void A_lesson_takes_three_to_seven_minutes(string key) =>
        Assert.All(Words(key), words => Assert.InRange(words.Minutes, 3, 7));

    [Theory]
    [InlineData(150, 0, 1)]
    [InlineData(300, 0, 2)]
    [InlineData(300, 6, 5)]
    [InlineData(10, 0, 1)]
    public void The_minutes_are_those_of_reading_and_of_doing_each_step(int words, int steps, int minutes)
    {
        var text = string.Join(' ', Enumerable.Repeat("Wort", words - (2 * steps) - 2)) + "\n\n";

        Assert.Equal(minutes, LessonWords.Of("Titel", "Ziel", text + string.Concat(Enumerable.Repeat("1. Tun.\n", steps))).Minutes);
    }

    [Fact]
    public void Lessons_with_many_steps_say_that_they_take_longer() =>
        Assert.True(Catalog.All.Select(lesson => lesson.German.Minutes).Distinct().Count() > 2);

    [Theory, MemberData(nameof(Keys))]
    public void A_lesson_has_steps_a_checklist_and_as_much_in_english_as_in_german(string key)
    {
        var (german, english) = (Words(key)[0], Words(key)[1]);

        Assert.All(Words(key), words => Assert.InRange(Steps().Count(words.Body), 5, 10));
        Assert.All(Words(key), words => Assert.InRange(words.Checklist.Count, 3, 5));
        Assert.All(Words(key), words => Assert.NotEmpty(words.ChecklistTitle));
        Assert.Equal(Steps().Count(german.Body), Steps().Count(english.Body));
        Assert.Equal(Headings().Count(german.Body), Headings().Count(english.Body));
        Assert.Equal(german.Checklist.Count, english.Checklist.Count);
        Assert.NotEqual(german.Title, english.Title);
    }

    [Theory, MemberData(nameof(Keys))]
    public void What_speaks_of_the_law_says_of_when_and_on_what_it_rests(string key)
    {
        var lesson = Catalog.Find(key)!;

        Assert.Equal(lesson.Law is null, lesson.Sources.Count == 0);
        Assert.All(lesson.Sources, source => Assert.Matches("^[A-Z]{2,4}-[0-9]{2}$", source));
        Assert.True(lesson.Law is null || lesson.Law < lesson.Review);
        Assert.NotEmpty(lesson.Owner);
        Assert.All(Words(key), words => Assert.DoesNotMatch(OutdatedLaw(), words.Body));
        Assert.All(Words(key).Where(words => words.Body.Contains('§', StringComparison.Ordinal)), _ => Assert.True(lesson.Law is not null));
    }

    [Fact]
    public void The_checklist_at_the_end_is_taken_out_of_the_text()
    {
        var words = LessonWords.Of("Titel", "Ziel", "Text.\n\n## Schritte\n1. Tun.\n\n## Geprüft?\n- [ ] Eins\n- [ ] Zwei\n");

        Assert.Equal(("Geprüft?", 2), (words.ChecklistTitle, words.Checklist.Count));
        Assert.Equal("Text.\n\n## Schritte\n1. Tun.", words.Body);
    }

    [Fact]
    public void A_checklist_without_a_heading_of_its_own_leaves_the_text_its_heading()
    {
        var words = LessonWords.Of("Titel", "Ziel", "## Schritte\nErst das.\n- [ ] Eins");

        Assert.Equal("## Schritte\nErst das.", words.Body);
        Assert.Equal(["Eins"], words.Checklist);
    }

    [Theory]
    [InlineData("Ohne Felder", "fields between two lines")]
    [InlineData("---\ntitle: A\ntitle: B\n---\nText", "there twice")]
    [InlineData("---\ntitle: A\n---\nText", "lacks topic")]
    public void A_file_that_is_no_lesson_is_refused_with_its_name_and_the_reason(string text, string reason)
    {
        var error = Assert.Throws<FormatException>(() => LessonFile.Read("100-probe", text).With(LessonFile.Read("100-probe", text)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("100-probe", error.Message, StringComparison.Ordinal);
    }

    private static LessonWords[] Words(string key) => [.. TextCatalog.Locales.Select(Catalog.Find(key)!.In)];

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Headings();

    // legal.md IMP-04
    [GeneratedRegex("§ 5 TMG|TTDSG|Telemediengesetz|consumers/odr", RegexOptions.CultureInvariant)]
    private static partial Regex OutdatedLaw();
}
