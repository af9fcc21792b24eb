using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Events;
using Storefront.Platform.Recipes;

namespace Storefront.Pages.Recipes;

/// <summary>
/// Recipe step <c>event</c>, found by its German title. The day is given as <c>day</c>, or, so that a demo never looks stale, as
/// <c>inDays</c> from the day the recipe runs.
/// </summary>
internal sealed class EventStep : IRecipeStep
{
    public string Name => "event";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<EventInRecipe>();
        if (string.IsNullOrWhiteSpace(wanted.Title?.De) || (wanted.Day is null && wanted.InDays is null))
        {
            throw new RecipeException($"{step.Where}: an event needs a \"title\" with \"de\", and \"day\" or \"inDays\".");
        }

        await using var entered = context.Door.Enter(context.ScopeOf(step));
        var book = entered.Get<EventBook>();
        var title = wanted.Title.De;
        if (await book.Own.AnyAsync(row => row.TitleDe == title, cancel))
        {
            return;
        }

        var form = wanted.ToForm(book.Now.Date);
        if (form.Problems().FirstOrDefault() is { Field: { } field })
        {
            throw new RecipeException($"{step.Where}: \"{field}\" cannot be used.");
        }

        var happening = new TownEvent { TitleDe = title };
        form.Fill(happening);
        await book.PutAsync(happening, isNew: true, cancel);
    }

    private sealed record EventInRecipe
    {
        public TwoLanguages? Title { get; init; }

        public TwoLanguages? Text { get; init; }

        public string? Place { get; init; }

        public string? PlaceEn { get; init; }

        public string? Url { get; init; }

        public string? Day { get; init; }

        public int? InDays { get; init; }

        /// <summary>How many days it lasts.</summary>
        public int Days { get; init; } = 1;

        public string? Time { get; init; }

        public string? EndTime { get; init; }

        public EventForm ToForm(NodaTime.LocalDate today)
        {
            var day = EventForm.ReadDay(Day) ?? today.PlusDays(InDays ?? 0);
            return new EventForm
            {
                TitleDe = Title!.De,
                TitleEn = Title.En,
                TextDe = Text?.De,
                TextEn = Text?.En,
                Place = Place,
                PlaceEn = PlaceEn,
                Url = Url,
                Day = Data.LocalText.Day(day),
                LastDay = Days > 1 ? Data.LocalText.Day(day.PlusDays(Days - 1)) : null,
                Time = Time,
                EndTime = EndTime,
            };
        }
    }
}
