using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Rules;

/// <summary>The rule sets that a shop may choose from: those of its town first, then those that come with the program.</summary>
internal sealed class RuleBook(ScopeDoor door, CurrentScope here)
{
    public async Task<IReadOnlyList<RuleSet>> OfferedAsync(CancellationToken cancel)
    {
        var own = await door.InAsync<StorefrontDb, List<TownRuleSet>>(here.Value.Town, db => db.Set<TownRuleSet>().AsNoTracking()
            .Where(row => !row.Withdrawn).OrderBy(row => row.Handle).ToListAsync(cancel));
        return [.. own.Select(row => row.Read()), .. ShippedRules.All];
    }

    /// <summary>Also those that are not offered any more, for what was begun with them.</summary>
    public async Task<RuleSet?> FindAsync(string id, CancellationToken cancel)
    {
        if (ShippedRules.All.FirstOrDefault(rules => rules.Id == id) is { } shipped)
        {
            return shipped;
        }

        var row = await door.InAsync<StorefrontDb, TownRuleSet?>(here.Value.Town, db => db.Set<TownRuleSet>().AsNoTracking()
            .FirstOrDefaultAsync(one => one.Handle == id, cancel));
        return row?.Read();
    }
}
