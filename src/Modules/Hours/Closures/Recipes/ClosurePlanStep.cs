using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;

namespace Storefront.Hours.Closures.Recipes;

/// <summary>Recipe step <c>closure-plan</c>: a plan of the town, prepared and not switched on; found by its German title.</summary>
internal sealed class ClosurePlanStep : IRecipeStep
{
    public string Name => "closure-plan";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<PlanInRecipe>();
        if (step.Text("shop") is not null || string.IsNullOrWhiteSpace(wanted.Title?.De))
        {
            throw new RecipeException($"{step.Where}: a closure plan belongs to the town and needs \"title\" with \"de\".");
        }

        await using var entered = context.Door.Enter(context.ScopeOf(step));
        var known = entered.Get<IEnumerable<IClosurePart>>().Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        if (wanted.Stays.FirstOrDefault(part => !known.Contains(part)) is { } unknown)
        {
            throw new RecipeException($"{step.Where}: there is no part \"{unknown}\". Parts: {string.Join(", ", known)}.");
        }

        var title = wanted.Title.De;
        if (!await entered.Get<StorefrontDb>().Set<ClosurePlan>().AnyAsync(row => row.ShopId == Guid.Empty && row.TitleDe == title, cancel))
        {
            await entered.Get<ClosureDesk>().PutAsync(null, wanted.Fill, "", cancel);
        }
    }

    private sealed record InTwoLanguages(string De, string? En);

    private sealed record PlanInRecipe
    {
        public InTwoLanguages? Title { get; init; }

        public string[] Streets { get; init; } = [];

        public string[] Branches { get; init; } = [];

        public string[] Except { get; init; } = [];

        public string[] Stays { get; init; } = [];

        public Dictionary<string, int> Rules { get; init; } = [];

        public InTwoLanguages? Words { get; init; }

        public InTwoLanguages? Legal { get; init; }

        public bool MayOptOut { get; init; }

        public bool Shared { get; init; }

        public void Fill(ClosurePlan plan)
        {
            (plan.TitleDe, plan.TitleEn) = (Title!.De, Title.En ?? "");
            plan.Area = new ClosureArea
            {
                Kind = Streets.Length > 0 ? AreaKind.Streets : Branches.Length > 0 ? AreaKind.Branches : AreaKind.Town,
                Streets = Streets,
                Branches = Branches,
                Except = Except,
            };
            (plan.Stays, plan.Rules) = (Stays, Rules);
            (plan.WordsDe, plan.WordsEn) = (Words?.De ?? "", Words?.En ?? "");
            (plan.LegalDe, plan.LegalEn) = (Legal?.De ?? "", Legal?.En ?? "");
            (plan.MayOptOut, plan.Shared) = (MayOptOut, Shared);
        }
    }
}
