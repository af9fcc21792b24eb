using Storefront.Learning.Lessons;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.Portal;

/// <summary>The lessons that everybody may read in the words and with the addresses of a town's portal.</summary>
internal sealed class PortalCourse(RequestLanguage language, ITenantAddresses addresses, CurrentScope here)
{
    private const string Town = "town";

    public TextIn T => language.Texts;

    public CourseDrop Course(IReadOnlyList<Lesson> lessons) => new()
    {
        Title = T["learning.title"],
        Lead = T["learning.portal.lead"],
        Facts =
        [
            T["learning.portal.lessons", ("count", lessons.Count)],
            T["learning.portal.total", ("hours", HoursOf(lessons))],
            T["learning.portal.free"],
        ],
        BeginUrl = Link(lessons[0]),
        BookUrl = Link(ShowQuickstart.Path + "/book"),
        Stages = [.. Lesson.Topics.Select(topic => Stage(topic, lessons)), .. OfTown(lessons)],
    };

    public LessonCard Card(Lesson lesson)
    {
        var words = lesson.In(T.Locale);
        return new LessonCard(words.Title, words.Goal, Link(lesson), MinutesText(words), words.Language ?? "");
    }

    public string MinutesText(LessonWords words) => T["learning.minutes", ("count", words.Minutes)];

    public string StageUrl(Lesson lesson) => $"{Link(ShowQuickstart.Path)}#{(lesson.IsOfTown ? Town : lesson.Topic)}";

    public string StageTitle(Lesson lesson) => lesson.IsOfTown ? TownTitle : T["learning.topic." + lesson.Topic];

    public string Link(string path) => addresses.Link(here.Value, path);

    private string Link(Lesson lesson) => Link($"{ShowQuickstart.Path}/{lesson.Key}");

    private string TownTitle => T["learning.portal.town"];

    private StageDrop Stage(string topic, IEnumerable<Lesson> all)
    {
        Lesson[] lessons = [.. all.Where(lesson => !lesson.IsOfTown && lesson.Topic == topic)];
        return new StageDrop(
            topic, T["learning.topic." + topic], T[$"learning.stage.{topic}.text"], T[$"learning.stage.{topic}.outcome"], Facts(lessons), [.. lessons.Select(Card)]);
    }

    // None where the town wrote nothing for everybody.
    private IEnumerable<StageDrop> OfTown(IEnumerable<Lesson> all)
    {
        Lesson[] lessons = [.. all.Where(lesson => lesson.IsOfTown)];
        if (lessons.Length > 0)
        {
            yield return new StageDrop(Town, TownTitle, T["learning.portal.town_text"], "", Facts(lessons), [.. lessons.Select(Card)]);
        }
    }

    private string Facts(Lesson[] lessons) =>
        T["learning.portal.stage", ("count", lessons.Length), ("minutes", lessons.Sum(lesson => lesson.In(T.Locale).Minutes))];

    // To the half hour: nobody needs to know it better.
    private string HoursOf(IEnumerable<Lesson> lessons) =>
        (Math.Round(lessons.Sum(lesson => lesson.In(T.Locale).Minutes) / 30m) / 2).ToString("0.#", T.Culture);
}
