using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Log;
using Storefront.Platform.Data;

namespace Storefront.Notifications.Data;

internal sealed class NotificationsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<MailLogEntry>(entry => entry.ToTable("Notifications_MailLog"));
        model.Entity<OperatorMail>(mail => mail.ToTable("Notifications_OperatorMail").Property(row => row.Id).ValueGeneratedNever());
    }
}
