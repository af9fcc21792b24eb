using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Violations;

/// <summary>Public without being a contract, below Tenants yet using it, and with rows that nobody owns.</summary>
public sealed class Lawless : IModelPart
{
    public TenantProfile? ReachesUp { get; set; }

    public void Build(ModelBuilder model) => model.Entity<StrayRow>().ToTable("Violations_StrayRow");
}

/// <summary>Carries an owner's columns without the walls.</summary>
public sealed class StrayRow
{
    public Guid Id { get; set; }

    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }
}
