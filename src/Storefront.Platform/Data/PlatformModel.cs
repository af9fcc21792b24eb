using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Events;
using Storefront.Platform.Forms;
using Storefront.Platform.Jobs;

namespace Storefront.Platform.Data;

/// <summary>The Platform's own tables.</summary>
internal sealed class PlatformModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("Platform_Outbox");
            outbox.Property(message => message.Id).ValueGeneratedNever();
        });
        model.Entity<JobRecord>(job => job.ToTable("Platform_Job"));
        model.Entity<LastSave>(save =>
        {
            save.ToTable("Platform_LastSave");
            save.HasKey(row => new { row.TownId, row.ShopId, row.Record });
        });
        model.Entity<RecurringRun>(run =>
        {
            run.ToTable("Platform_RecurringRun");
            run.HasKey(row => row.Name);
        });
    }
}
