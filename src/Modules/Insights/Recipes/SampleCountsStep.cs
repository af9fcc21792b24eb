using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Insights.Counting;
using Storefront.Insights.Sharing;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Insights.Recipes;

/// <summary>Recipe step <c>counts</c>: made-up figures of the days before today, marked as samples wherever they are shown.</summary>
internal sealed class SampleCountsStep(TenantDirectory directory, TimeProvider clock) : IRecipeStep
{
    private const int Most = 400;

    public string Name => "counts";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<CountsInRecipe>();
        if (wanted.Days is < 0 or > Most || wanted.Views is < 0 or > 100_000)
        {
            throw new RecipeException($"{step.Where}: \"days\" (up to {Most}) or \"views\" (a day, up to 100000) is not right.");
        }

        var scope = context.ScopeOf(step);
        if (scope.Kind == TenantKind.Shop)
        {
            await ShareAsync(context, scope, wanted.TownMaySee, cancel);
        }

        if (!await context.Door.InAsync<StorefrontDb, bool>(scope, db => db.Set<DayCount>().AnyAsync(row => row.ShopId == scope.ShopId && row.Sample, cancel)))
        {
            var tenant = directory.Find(scope)!;
            var counts = SampleCounts.Of(tenant, clock.GetUtcNow().In(tenant.TimeZone).Date, wanted.Days, wanted.Views);
            await context.Door.InAsync<CountBook>(Scope.Operator, book => book.AddAsync(counts, sample: true, cancel));
        }
    }

    private static Task ShareAsync(RecipeContext context, Scope shop, bool townMaySee, CancellationToken cancel) =>
        context.Door.InAsync<ITenantSettings>(shop, async settings =>
        {
            if ((await settings.GetAsync<TownMaySee>(TownMaySee.Key, cancel)).Figures != townMaySee)
            {
                await settings.SetAsync(TownMaySee.Key, new TownMaySee { Figures = townMaySee }, cancel);
            }
        });
}

internal sealed record CountsInRecipe
{
    /// <summary>How many days before today.</summary>
    public int Days { get; init; } = 182;

    /// <summary>Pages opened on a usual day.</summary>
    public int Views { get; init; } = 40;

    public bool TownMaySee { get; init; }
}
