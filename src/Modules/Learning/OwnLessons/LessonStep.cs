using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Storefront.Learning.Lessons;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Values;

namespace Storefront.Learning.OwnLessons;

/// <summary>Recipe step <c>lesson</c>: a published lesson of the town, found by its German title.</summary>
internal sealed class LessonStep(TimeProvider clock) : IRecipeStep
{
    public string Name => "lesson";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<LessonInRecipe>();
        if (wanted is not { Title.De: { Length: > 0 } title, Goal.De: { Length: > 0 } goal, Body.De: { Length: > 0 } body, Owner: { Length: > 0 } owner }
            || LocalDatePattern.Iso.Parse(wanted.Review ?? "") is not { Success: true } review
            || !Lesson.Topics.Contains(wanted.Topic ?? ""))
        {
            throw new RecipeException(
                $"{step.Where}: a lesson needs \"title\", \"goal\" and \"body\", each with \"de\", \"topic\", \"owner\" and \"review\" as 2027-11-12.");
        }

        await using var entered = context.Door.Enter(context.ScopeOf(step));
        var db = entered.Get<StorefrontDb>();
        if (await entered.Get<OwnLessonBook>().Own.AnyAsync(row => row.TitleDe == title, cancel))
        {
            return;
        }

        db.Add(new OwnLesson
        {
            Id = Ids.New(clock),
            TitleDe = title,
            TitleEn = wanted.Title.En ?? "",
            GoalDe = goal,
            GoalEn = wanted.Goal.En ?? "",
            BodyDe = body,
            BodyEn = wanted.Body.En ?? "",
            Topic = wanted.Topic!,
            DoPath = wanted.Do ?? "",
            Owner = owner,
            Review = review.Value,
            IsLive = true,
            OnPortal = wanted.OnPortal,
            UpdatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }

    private sealed record LessonInRecipe(Words? Title, Words? Goal, Words? Body, string? Topic, string? Do, string? Owner, string? Review, bool OnPortal);

    private sealed record Words(string? De, string? En);
}
