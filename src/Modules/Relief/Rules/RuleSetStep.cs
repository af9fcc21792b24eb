using System.Text.Json;
using Storefront.Platform.Recipes;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Rules;

/// <summary>Recipe step <c>relief-rules</c>: a rule set of the town, as those that come with the program are written.</summary>
internal sealed class RuleSetStep : IRecipeStep
{
    public string Name => "relief-rules";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        if (step.Text("shop") is not null)
        {
            throw new RecipeException($"{step.Where}: rule sets belong to the town, not to a shop.");
        }

        var rules = Read(step);
        if (RuleSetCheck.Find(rules) is [var wrong, ..])
        {
            throw new RecipeException($"{step.Where}: \"{wrong.Field}\" is missing or out of range.");
        }

        if (ShippedRules.All.Any(shipped => shipped.Id == rules.Id))
        {
            throw new RecipeException($"{step.Where}: \"{rules.Id}\" comes with the program; give yours another id.");
        }

        await context.Door.InAsync<RuleSetDesk>(context.ScopeOf(step), desk => desk.PutAsync(rules, cancel));
    }

    private static RuleSet Read(RecipeStep step)
    {
        try
        {
            return step.Data.GetProperty("rules").Deserialize<RuleSet>(RuleJson.Options)
                ?? throw new RecipeException($"{step.Where}: \"rules\" is empty.");
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException)
        {
            throw new RecipeException($"{step.Where}: {trouble.Message}");
        }
    }
}
