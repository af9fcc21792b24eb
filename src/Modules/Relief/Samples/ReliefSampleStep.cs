using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;
using Storefront.Relief.Claims;
using Storefront.Relief.Figures;
using Storefront.Relief.Rules;

namespace Storefront.Relief.Samples;

/// <summary>
/// Recipe step <c>relief-sample</c>: made-up turnover of a shop and a calculation with it, both marked as sample. Figures and calculations of
/// the shop's own are left alone.
/// </summary>
internal sealed class ReliefSampleStep(TimeProvider clock) : IRecipeStep
{
    public string Name => "relief-sample";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<SampleInRecipe>();
        if (step.Text("shop") is null || wanted is not { Rules: { Length: > 0 } rules, Till.Count: > 0 } || wanted.To < wanted.From
            || wanted.Till.Keys.Any(month => Month.Parse(month) is null))
        {
            throw new RecipeException($"{step.Where}: a sample needs \"shop\", \"rules\", \"from\", \"to\" and \"till\" by month, such as \"2019-11\".");
        }

        await using var house = context.Door.Enter(context.ScopeOf(step));
        if (await house.Get<RuleBook>().FindAsync(rules, cancel) is null)
        {
            throw new RecipeException($"{step.Where}: there are no rules \"{rules}\".");
        }

        var db = house.Get<StorefrontDb>();
        if (await db.Set<Claim>().AnyAsync(cancel) || await db.Set<TillFigure>().AnyAsync(cancel))
        {
            return;
        }

        var now = clock.GetUtcNow();
        db.AddRange(wanted.Till.Select(month => new TillFigure
        {
            Id = Ids.New(clock), Period = month.Key, Net = Money.Eur(month.Value * 100L), ChangedAt = now, IsSample = true,
        }));
        db.Add(new Claim
        {
            Id = Ids.New(clock), RuleSet = rules, From = wanted.From, To = wanted.To, Answers = RuleJson.Write(wanted.Answers), CreatedAt = now, IsSample = true,
        });
        await db.SaveChangesAsync(cancel);
    }

    private sealed record SampleInRecipe
    {
        public string? Rules { get; init; }

        public DateOnly From { get; init; }

        public DateOnly To { get; init; }

        /// <summary>Whole euros net by month.</summary>
        public Dictionary<string, int> Till { get; init; } = [];

        /// <summary>Whole euros.</summary>
        public int? OwnSales { get; init; }

        public bool SoleTrader { get; init; }

        public bool Restaurant { get; init; }

        public int? OutOfHouse { get; init; }

        public int? AidBefore { get; init; }

        public Dictionary<string, int> Deductions { get; init; } = [];

        public ClaimAnswers Answers => new()
        {
            SoleTrader = SoleTrader,
            Restaurant = Restaurant,
            OutOfHouse = OutOfHouse * 100L,
            OwnSales = OwnSales * 100L,
            AidBefore = AidBefore * 100L,
            Deductions = Deductions.ToDictionary(pair => pair.Key, pair => pair.Value * 100L),
        };
    }
}
