using Storefront.Hours.Schedules;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Office;

/// <summary>„Öffnungszeiten eintragen“: whoever reserves or buys must know when to come.</summary>
internal sealed class TellHours(ScheduleDesk desk) : IPublishCheck
{
    public int Order => 20;

    public string TextKey => "hours.set_up";

    public string Path => HoursPage.Path;

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel) =>
        (await desk.ReadAsync(cancel)).OpeningHours.Length > 0 ? [] : [new PublishGap("hours.gap", Path, ShopLevel.Reserve)];
}
