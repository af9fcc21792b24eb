using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Wanted.Radar;

namespace Storefront.Wanted.Recipes;

/// <summary>Recipe step <c>sought</c>: made-up searches without a hit, marked as samples.</summary>
internal sealed class SoughtStep(TenantDirectory directory, TimeProvider clock) : IRecipeStep
{
    public string Name => "sought";

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var town = context.ScopeOf(step).Town;
        if (await context.Door.InAsync<StorefrontDb, bool>(town, db => db.Set<Sought>().AnyAsync(row => row.Sample, cancel)))
        {
            return;
        }

        var today = clock.GetUtcNow().In(directory.Find(town)!.TimeZone).Date;
        await using var entered = context.Door.Enter(town);
        var book = entered.Get<RadarBook>();
        await entered.Get<StorefrontDb>().WriteAsync(
            async () =>
            {
                foreach (var one in step.Read<SoughtInRecipe>().Searches)
                {
                    foreach (var back in one.DaysAgo)
                    {
                        await book.AddAsync(Day(today.PlusDays(-back)), one.Words, one.Branch, one.Times, sample: true, cancel);
                    }
                }
            },
            cancel);
    }
}

internal sealed record SoughtInRecipe
{
    public IReadOnlyList<SearchInRecipe> Searches { get; init; } = [];
}

internal sealed record SearchInRecipe
{
    public required string Words { get; init; }

    public string Branch { get; init; } = "";

    /// <summary>On each of the days.</summary>
    public int Times { get; init; } = 1;

    public IReadOnlyList<int> DaysAgo { get; init; } = [];
}
