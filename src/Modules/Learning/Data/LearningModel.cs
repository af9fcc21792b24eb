using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Learning.OwnLessons;
using Storefront.Learning.Progress;
using Storefront.Platform.Data;

namespace Storefront.Learning.Data;

internal sealed class LearningModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<LessonMark>(mark =>
        {
            mark.ToTable("Learning_Mark");
            mark.Property(row => row.Kind).HasConversion<string>();
        });
        model.Entity<OwnLesson>(lesson =>
        {
            lesson.ToTable("Learning_Lesson");
            lesson.Property(row => row.Review).HasConversion(day => Write(day), text => Read(text));
            lesson.Property(row => row.Law).HasConversion(day => day == null ? null : Write(day.Value), text => text == null ? (LocalDate?)null : Read(text));
        });
    }

    // As text days sort and compare the same in both databases.
    private static string Write(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static LocalDate Read(string text) => LocalDate.FromDateOnly(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
