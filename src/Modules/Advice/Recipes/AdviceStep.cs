using Storefront.Advice.Hours;
using Storefront.Platform.Recipes;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Recipes;

/// <summary>Recipe step <c>advice</c>: a shop advises by video, while it is open or at hours of its own.</summary>
internal sealed class AdviceStep : IRecipeStep
{
    public string Name => "advice";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<AdviceInRecipe>();
        var week = wanted.Hours.Select(hours => new AdviceDay(hours.Day, hours.From, hours.To)).ToList();
        if (week.Exists(day => day.Day is < 1 or > 7 || day.Range is null))
        {
            throw new RecipeException($"{step.Where}: each of \"hours\" needs \"day\" (1 is Monday), \"from\" and \"to\" (14:00).");
        }

        await context.Door.InAsync<ITenantSettings>(context.ScopeOf(step), async settings =>
        {
            var before = await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel);
            await settings.SetAsync(AdviceSettings.Key, before with { On = true, WhileOpen = week.Count == 0, Week = week }, cancel);
        });
    }
}

internal sealed record AdviceInRecipe
{
    /// <summary>Empty: whenever the shop is open.</summary>
    public IReadOnlyList<AdviceDayInRecipe> Hours { get; init; } = [];
}

internal sealed record AdviceDayInRecipe(int Day, string From, string To);
