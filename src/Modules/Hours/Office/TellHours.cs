using Storefront.Hours.Schedules;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Office;

/// <summary>„Öffnungszeiten eintragen“ on the shop's set-up page.</summary>
internal sealed class TellHours(ScheduleDesk desk) : ISetUpTask
{
    public int Order => 20;

    public string TextKey => "hours.set_up";

    public string Path => HoursPage.Path;

    public async ValueTask<SetUpState> StateAsync(CancellationToken cancel) =>
        (await desk.ReadAsync(cancel)).OpeningHours.Length > 0 ? SetUpState.Done : SetUpState.Open;
}
