using Microsoft.EntityFrameworkCore;
using Storefront.Payments.Settlements;
using Storefront.Platform.Data;

namespace Storefront.Payments.Data;

internal sealed class PaymentsModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<Settlement>().ToTable("Payments_Settlement");
}
