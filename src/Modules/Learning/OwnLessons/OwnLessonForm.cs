using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Storefront.Learning.Lessons;

namespace Storefront.Learning.OwnLessons;

/// <summary>A lesson as it is typed.</summary>
internal sealed class OwnLessonForm
{
    private const int LongestLine = 200;
    private const int LongestText = 20_000;

    public string? TitleDe { get; set; }

    public string? TitleEn { get; set; }

    public string? GoalDe { get; set; }

    public string? GoalEn { get; set; }

    public string? BodyDe { get; set; }

    public string? BodyEn { get; set; }

    public string? Topic { get; set; }

    public string? DoPath { get; set; }

    public string? Owner { get; set; }

    public string? Review { get; set; }

    public string? Law { get; set; }

    public string? Sources { get; set; }

    public bool IsLive { get; set; }

    public bool OnPortal { get; set; }

    /// <param name="owner">Who writes it is asked first.</param>
    /// <param name="today">It is to be read again in a year.</param>
    /// <param name="sample">What a lesson looks like.</param>
    public static OwnLessonForm Empty(string owner, LocalDate today, string sample) =>
        new() { Owner = owner, Review = Write(today.PlusYears(1)), BodyDe = sample, Topic = Lesson.Topics[0] };

    public static OwnLessonForm Of(OwnLesson row) => new()
    {
        TitleDe = row.TitleDe,
        TitleEn = row.TitleEn,
        GoalDe = row.GoalDe,
        GoalEn = row.GoalEn,
        BodyDe = row.BodyDe,
        BodyEn = row.BodyEn,
        Topic = row.Topic,
        DoPath = row.DoPath,
        Owner = row.Owner,
        Review = Write(row.Review),
        Law = row.Law is { } law ? Write(law) : null,
        Sources = row.Sources,
        IsLive = row.IsLive,
        OnPortal = row.OnPortal,
    };

    public static int LongestOf(string field) => field.StartsWith("Body", StringComparison.Ordinal) ? LongestText : LongestLine;

    public IEnumerable<(string Field, string Key)> Problems(IEnumerable<string> screens)
    {
        var lines = new (string Field, string? Value, bool Needed)[]
        {
            (nameof(TitleDe), TitleDe, true), (nameof(GoalDe), GoalDe, true), (nameof(BodyDe), BodyDe, true), (nameof(Owner), Owner, true),
            (nameof(TitleEn), TitleEn, !string.IsNullOrWhiteSpace(BodyEn)), (nameof(GoalEn), GoalEn, !string.IsNullOrWhiteSpace(BodyEn)),
            (nameof(BodyEn), BodyEn, !string.IsNullOrWhiteSpace(TitleEn)), (nameof(Sources), Sources, false),
        };
        foreach (var (field, value, needed) in lines)
        {
            if (needed && string.IsNullOrWhiteSpace(value))
            {
                yield return (field, "forms.required");
            }
            else if (value?.Length > LongestOf(field))
            {
                yield return (field, "forms.too_long");
            }
        }

        if (Read(Review) is null)
        {
            yield return (nameof(Review), "learning.problem.day");
        }

        if (!string.IsNullOrWhiteSpace(Law) && Read(Law) is null)
        {
            yield return (nameof(Law), "learning.problem.day");
        }

        if (!string.IsNullOrEmpty(DoPath) && !screens.Contains(DoPath))
        {
            yield return (nameof(DoPath), "learning.problem.screen");
        }

        if (Topic is null || !Lesson.Topics.Contains(Topic))
        {
            yield return (nameof(Topic), "learning.problem.topic");
        }
    }

    /// <summary>Also for the preview of something unfinished: what cannot be read yet is left as it was.</summary>
    public void Fill(OwnLesson row)
    {
        (row.TitleDe, row.TitleEn) = (Tidy(TitleDe), Tidy(TitleEn));
        (row.GoalDe, row.GoalEn) = (Tidy(GoalDe), Tidy(GoalEn));
        (row.BodyDe, row.BodyEn) = (BodyDe ?? "", BodyEn ?? "");
        (row.Topic, row.DoPath, row.Owner, row.Sources) = (Topic ?? row.Topic, DoPath ?? "", Tidy(Owner), Tidy(Sources));
        (row.Review, row.Law) = (Read(Review) ?? row.Review, Read(Law));
        (row.IsLive, row.OnPortal) = (IsLive, OnPortal);
    }

    private static string Tidy(string? text) => text?.Trim() ?? "";

    private static LocalDate? Read(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private static string Write(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
