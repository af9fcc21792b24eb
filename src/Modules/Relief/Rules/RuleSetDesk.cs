using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;
using Storefront.Tenants.Contracts;

namespace Storefront.Relief.Rules;

/// <summary>The rule sets of the current town: added, changed, withdrawn. Each change is a new version.</summary>
internal sealed class RuleSetDesk(StorefrontDb db, IAuditLog audit, TimeProvider clock)
{
    public Task<List<TownRuleSet>> AllAsync(CancellationToken cancel) =>
        db.Set<TownRuleSet>().AsNoTracking().OrderBy(row => row.Handle).ToListAsync(cancel);

    public Task<TownRuleSet?> FindAsync(string handle, CancellationToken cancel) =>
        db.Set<TownRuleSet>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel);

    /// <summary>Shipped ids are taken as well: a claim finds its rules by id alone. So is the address of a new one.</summary>
    public async Task<bool> IsTakenAsync(string handle, CancellationToken cancel) =>
        handle == "new" || ShippedRules.All.Any(rules => rules.Id == handle) || await FindAsync(handle, cancel) is not null;

    /// <summary>Stores the rules; the same once more is no new version.</summary>
    public Task PutAsync(RuleSet rules, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = await db.Set<TownRuleSet>().FirstOrDefaultAsync(one => one.Handle == rules.Id, cancel);
            var before = row?.Read();
            if (before is not null && RuleJson.Write(before) == RuleJson.Write(rules with { Version = before.Version }))
            {
                return;
            }

            var json = RuleJson.Write(rules with { Version = Next(before) });
            if (row is null)
            {
                db.Add(new TownRuleSet { Id = Ids.New(clock), Handle = rules.Id, Rules = json, ChangedAt = clock.GetUtcNow() });
            }
            else
            {
                (row.Rules, row.ChangedAt) = (json, clock.GetUtcNow());
            }

            audit.Record("relief_rules", rules.Title.De, before, rules);
        },
        cancel);

    public Task<int> WithdrawAsync(string handle, bool withdrawn, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<TownRuleSet>().Where(row => row.Handle == handle)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Withdrawn, withdrawn), cancel),
        cancel);

    private static string Next(RuleSet? before) => before is null
        ? "1"
        : (int.Parse(before.Version, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
