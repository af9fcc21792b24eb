using Storefront.Platform.Scopes;

namespace Storefront.Platform.Recipes;

/// <summary>What steps share while a recipe runs: the town they are in and the shop a step names.</summary>
public sealed class RecipeContext(ScopeDoor door, TenantDirectory directory)
{
    public ScopeDoor Door => door;

    /// <summary>Set by the <c>town</c> step; every later step belongs to it.</summary>
    public Guid TownId { get; set; }

    /// <summary>The shop that the step names with <c>"shop"</c>, or the town.</summary>
    public Scope ScopeOf(RecipeStep step)
    {
        if (TownId == Guid.Empty)
        {
            throw new RecipeException($"{step.Where}: a \"town\" step has to come first.");
        }

        if (step.Text("shop") is not { } slug)
        {
            return Scope.ForTown(TownId);
        }

        return directory.FindShop(TownId, slug)?.Scope
            ?? throw new RecipeException($"{step.Where}: there is no shop \"{slug}\" yet. Put its \"shop\" step first.");
    }
}
