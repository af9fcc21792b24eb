using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;
using Storefront.Relief.Figures;
using Storefront.Relief.Rules;
using Storefront.Tenants.Contracts;

namespace Storefront.Relief.Claims;

/// <summary>The calculations of the current shop: begun, answered, worked out, kept.</summary>
internal sealed class ClaimDesk(StorefrontDb db, RuleBook rules, TurnoverBook turnover, IAuditLog audit, CurrentScope here, TimeProvider clock)
{
    public DateOnly Today => clock.GetUtcNow().In(here.Tenant!.TimeZone).Date.ToDateOnly();

    public Task<List<Claim>> AllAsync(CancellationToken cancel) => db.Set<Claim>().AsNoTracking()
        .Where(claim => !claim.Removed).OrderByDescending(claim => claim.CreatedAt).ToListAsync(cancel);

    public Task<Claim?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Claim>().AsNoTracking().FirstOrDefaultAsync(claim => claim.Id == id, cancel);

    public async Task<Guid> BeginAsync(string ruleSet, DayRange closure, CancellationToken cancel)
    {
        var claim = new Claim
        {
            Id = Ids.New(clock), RuleSet = ruleSet, From = closure.From, To = closure.To, Answers = RuleJson.Write(new ClaimAnswers()), CreatedAt = clock.GetUtcNow(),
        };
        var title = (await rules.FindAsync(ruleSet, cancel))!.Title.De;
        await db.WriteAsync(
            () =>
            {
                db.Add(claim);
                audit.Record("relief_begun", title);
                return Task.CompletedTask;
            },
            cancel);
        return claim.Id;
    }

    public Task AnswerAsync(Guid id, DayRange closure, ClaimAnswers answers, CancellationToken cancel)
    {
        var json = RuleJson.Write(answers);
        return db.WriteAsync(
            () => db.Set<Claim>().Where(claim => claim.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.From, closure.From).SetProperty(row => row.To, closure.To).SetProperty(row => row.Answers, json),
                cancel),
            cancel);
    }

    /// <summary>Off the list, or back on it; what was kept of it stays in any case.</summary>
    public async Task<int> RemoveAsync(Guid id, bool removed, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } claim)
        {
            return 0;
        }

        var title = (await rules.FindAsync(claim.RuleSet, cancel))?.Title.De ?? claim.RuleSet;
        return await db.WriteAsync(
            async () =>
            {
                audit.Record(removed ? "relief_removed" : "relief_restored", title);
                return await db.Set<Claim>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Removed, removed), cancel);
            },
            cancel);
    }

    /// <summary>Null when the rules are not there any more.</summary>
    public async Task<WorkedOut?> WorkOutAsync(Claim claim, CancellationToken cancel)
    {
        if (await rules.FindAsync(claim.RuleSet, cancel) is not { } set)
        {
            return null;
        }

        var answers = RuleJson.Read<ClaimAnswers>(claim.Answers);
        var (from, to) = Span(set, claim.Closure, answers.Founded);
        var known = (await turnover.ReadAsync(from, to, cancel)).ToTurnover();
        var counted = claim.Closure.Within(set.Days);
        var own = counted.IsEmpty ? null : known.Of(counted);
        var inputs = Inputs(set, claim.Closure, answers, own);
        return new WorkedOut(set, inputs, ReliefCalculation.Run(set, inputs, known, Today))
        {
            OwnSalesOfFigures = own,
            Choices = [.. Bases.Allowed(set, inputs).Select(basis => (basis, ReliefCalculation.Run(set, inputs with { Basis = basis }, known, Today).Claim))],
        };
    }

    private static ReliefInputs Inputs(RuleSet rules, DayRange closure, ClaimAnswers answers, Money? own)
    {
        // What the figures know of a restaurant's own sales holds those out of the house, which do not count.
        var isRestaurant = rules.Restaurants is not null && answers.Restaurant;
        var inputs = new ReliefInputs
        {
            Closure = closure,
            Basis = answers.Basis,
            SoleTrader = answers.SoleTrader,
            Founded = answers.Founded,
            OwnSales = rules.OwnSales is null ? null : answers.OwnSales is { } said ? Money.Eur(said) : isRestaurant ? null : own,
            Restaurant = isRestaurant,
            OutOfHouse = isRestaurant && answers.OutOfHouse is { } outside ? Money.Eur(outside) : null,
            Deductions = answers.Deductions.ToDictionary(pair => pair.Key, pair => Money.Eur(pair.Value)),
            AidBefore = answers.AidBefore is { } before ? Money.Eur(before) : null,
        };

        // An answer may take the chosen basis away; then the first that is left counts, and the page says which.
        var allowed = Bases.Allowed(rules, inputs);
        return allowed.Contains(inputs.Basis) ? inputs : inputs with { Basis = allowed[0] };
    }

    // Every month that a rule may ask for.
    private static (Month From, Month To) Span(RuleSet rules, DayRange closure, DateOnly? founded)
    {
        var then = closure.YearsBack(rules.Comparison.YearsBack);
        var months = new List<Month> { Month.Of(closure.From), Month.Of(closure.To), Month.Of(then.From), Month.Of(then.To) };
        if (rules.SoleTraders is { } sole)
        {
            months.AddRange([new Month(sole.Year, 1), new Month(sole.Year, 12)]);
        }

        if (rules.Founded is { } young && founded > young.After)
        {
            months.AddRange([Month.Of(founded.Value), Month.Parse(young.Instead)!.Value, Month.Of(young.AverageUntil)]);
        }

        return (months.Min(), months.Max());
    }

    public Task<List<ClaimVersion>> VersionsAsync(Guid claim, CancellationToken cancel) => db.Set<ClaimVersion>().AsNoTracking()
        .Where(version => version.ClaimId == claim).OrderByDescending(version => version.Number).ToListAsync(cancel);

    public Task<ClaimVersion?> VersionAsync(Guid claim, int number, CancellationToken cancel) => db.Set<ClaimVersion>().AsNoTracking()
        .FirstOrDefaultAsync(version => version.ClaimId == claim && version.Number == number, cancel);

    /// <summary>Keeps the result; null when there is none yet.</summary>
    public async Task<int?> KeepAsync(Claim claim, string by, CancellationToken cancel)
    {
        if (await WorkOutAsync(claim, cancel) is not { Result.Claim: { } amount } done)
        {
            return null;
        }

        return await db.WriteAsync(
            async () =>
            {
                var number = 1 + (await db.Set<ClaimVersion>().Where(version => version.ClaimId == claim.Id).MaxAsync(version => (int?)version.Number, cancel) ?? 0);
                db.Add(new ClaimVersion
                {
                    Id = Ids.New(clock),
                    ClaimId = claim.Id,
                    Number = number,
                    SavedAt = clock.GetUtcNow(),
                    SavedBy = by,
                    Rules = RuleJson.Write(done.Rules),
                    RuleVersion = done.Rules.Version,
                    Inputs = RuleJson.Write(done.Inputs),
                    Result = RuleJson.Write(done.Result),
                    Amount = amount,
                });
                audit.Record("relief_kept", done.Rules.Title.De, null, new { number });
                return (int?)number;
            },
            cancel);
    }
}
