using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Relief.Claims;
using Storefront.Relief.Figures;
using Storefront.Relief.Rules;

namespace Storefront.Relief.Data;

internal sealed class ReliefModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<TillFigure>().ToTable("Relief_TillFigure");
        model.Entity<TillChange>().ToTable("Relief_TillChange");
        model.Entity<Claim>(claim =>
        {
            claim.ToTable("Relief_Claim");
            claim.Ignore(row => row.Closure);
        });
        model.Entity<ClaimVersion>().ToTable("Relief_Version");
        model.Entity<TownRuleSet>().ToTable("Relief_RuleSet");
    }
}
