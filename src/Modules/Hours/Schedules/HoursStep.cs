using Storefront.Hours.Grammar;
using Storefront.Platform.Recipes;
using Storefront.Platform.Values;

namespace Storefront.Hours.Schedules;

/// <summary>Recipe step <c>hours</c>: the shop's week in the OpenStreetMap grammar, and its closures.</summary>
internal sealed class HoursStep(TimeProvider clock) : IRecipeStep
{
    public string Name => "hours";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<HoursInRecipe>();
        var reading = HoursParser.Read(wanted.OpeningHours);
        if (!reading.Understood)
        {
            var problem = reading.Problems.First(found => found.Weight == ProblemWeight.Error);
            throw new RecipeException(
                $"{step.Where}: \"openingHours\" is not understood at position {problem.Position + 1} ({problem.Words}).");
        }

        if (wanted.Closures.FirstOrDefault(closure => closure.To < closure.From) is { } backwards)
        {
            throw new RecipeException($"{step.Where}: the closure from {backwards.From:O} ends before it begins.");
        }

        await context.Door.InAsync<ScheduleDesk>(context.ScopeOf(step), desk => desk.ChangeAsync(
            row =>
            {
                row.OpeningHours = wanted.OpeningHours;
                row.OpenOnHolidays = wanted.OpenOnHolidays;
                row.DoorOnly = wanted.DoorOnly;
                row.Closures = Closures(row, wanted);
            },
            cancel));
    }

    // Known by their dates, so that a second run keeps their ids and changes nothing.
    private IReadOnlyList<Closure> Closures(Schedule row, HoursInRecipe wanted)
    {
        Closure[] closures = [.. wanted.Closures.Select(closure => new Closure(
            row.Closures.FirstOrDefault(known => known.From == closure.From && known.To == closure.To)?.Id ?? Ids.New(clock),
            closure.From,
            closure.To,
            closure.Reason ?? ""))];
        return closures.SequenceEqual(row.Closures) ? row.Closures : closures;
    }
}

internal sealed record HoursInRecipe
{
    public string OpeningHours { get; init; } = "";

    public bool OpenOnHolidays { get; init; }

    public bool DoorOnly { get; init; }

    public ClosureInRecipe[] Closures { get; init; } = [];
}

internal sealed record ClosureInRecipe(DateOnly From, DateOnly To, string? Reason);
