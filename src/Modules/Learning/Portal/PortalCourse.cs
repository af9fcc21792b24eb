using Storefront.Learning.Lessons;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.Portal;

/// <summary>The product's lessons in the words and with the addresses of a town's portal.</summary>
internal sealed class PortalCourse(LessonCatalog catalog, RequestLanguage language, ITenantAddresses addresses, CurrentScope here)
{
    public TextIn T => language.Texts;

    public CourseDrop Course() => new()
    {
        Title = T["learning.title"],
        Lead = T["learning.portal.lead"],
        Facts =
        [
            T["learning.portal.lessons", ("count", catalog.All.Count)],
            T["learning.portal.total", ("hours", HoursOf(catalog.All))],
            T["learning.portal.free"],
        ],
        BeginUrl = Link(catalog.All[0]),
        BookUrl = Link(ShowQuickstart.Path + "/book"),
        Stages = [.. Lesson.Topics.Select(Stage)],
    };

    public LessonCard Card(Lesson lesson)
    {
        var words = lesson.In(T.Locale);
        return new LessonCard(words.Title, words.Goal, Link(lesson), MinutesText(words));
    }

    public string MinutesText(LessonWords words) => T["learning.minutes", ("count", words.Minutes)];

    public string StageUrl(string topic) => $"{Link(ShowQuickstart.Path)}#{topic}";

    public string Link(string path) => addresses.Link(here.Value, path);

    private string Link(Lesson lesson) => Link($"{ShowQuickstart.Path}/{lesson.Key}");

    private StageDrop Stage(string topic)
    {
        Lesson[] lessons = [.. catalog.All.Where(lesson => lesson.Topic == topic)];
        var facts = T["learning.portal.stage", ("count", lessons.Length), ("minutes", lessons.Sum(lesson => lesson.In(T.Locale).Minutes))];
        return new StageDrop(
            topic, T["learning.topic." + topic], T[$"learning.stage.{topic}.text"], T[$"learning.stage.{topic}.outcome"], facts, [.. lessons.Select(Card)]);
    }

    // To the half hour: nobody needs to know it better.
    private string HoursOf(IEnumerable<Lesson> lessons) =>
        (Math.Round(lessons.Sum(lesson => lesson.In(T.Locale).Minutes) / 30m) / 2).ToString("0.#", T.Culture);
}
