using Storefront.Platform.Texts;

namespace Storefront.Tenants.Contracts;

/// <summary>
/// Something the people of a town should do, a line of „Zu tun“ on its overview. Asked in the town's scope; it only looks.
/// Register with <c>services.AddScoped&lt;ITownTask, …&gt;()</c>.
/// </summary>
public interface ITownTask
{
    /// <summary>Smaller comes first: 10 shops, 20 details of the town, 30 legal texts, 40 first page.</summary>
    int Order { get; }

    /// <summary>Needed to do it.</summary>
    string Permission { get; }

    /// <summary>Null when there is nothing to do.</summary>
    ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel);
}
