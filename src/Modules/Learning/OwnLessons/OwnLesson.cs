using NodaTime;
using Storefront.Learning.Lessons;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Learning.OwnLessons;

/// <summary>A lesson that a town wrote for its shops.</summary>
internal sealed class OwnLesson : OwnedEntity
{
    public string TitleDe { get; set; } = "";

    public string TitleEn { get; set; } = "";

    public string GoalDe { get; set; } = "";

    public string GoalEn { get; set; } = "";

    /// <summary>Markdown with a checklist at its end.</summary>
    public string BodyDe { get; set; } = "";

    public string BodyEn { get; set; } = "";

    public string Topic { get; set; } = "start";

    /// <summary>A page of a shop's back office; empty for none.</summary>
    public string DoPath { get; set; } = "";

    public string Owner { get; set; } = "";

    public LocalDate Review { get; set; }

    public LocalDate? Law { get; set; }

    /// <summary>Separated by commas.</summary>
    public string Sources { get; set; } = "";

    public bool IsLive { get; set; }

    /// <summary>Everybody may read it, beside the lessons of the product.</summary>
    public bool OnPortal { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Deleted lessons stay for a while, so that deleting can be undone.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public static string KeyOf(Guid id) => id.ToString("N");

    public string Title(string locale) => locale == TextCatalog.English && TitleEn.Length > 0 ? TitleEn : TitleDe;

    public Lesson ToLesson()
    {
        var german = LessonWords.Of(TitleDe, GoalDe, BodyDe);
        var isEnglish = TitleEn.Length > 0 && BodyEn.Length > 0;
        return new Lesson
        {
            Key = KeyOf(Id),
            Topic = Topic,
            DoPath = DoPath.Length > 0 ? DoPath : null,
            Owner = Owner,
            Review = Review,
            Law = Law,
            Sources = Sources.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            IsOfTown = true,
            IsLive = IsLive,
            OnPortal = OnPortal,
            German = german,
            English = isEnglish ? LessonWords.Of(TitleEn, GoalEn, BodyEn) : german with { Language = TextCatalog.German },
        };
    }
}
