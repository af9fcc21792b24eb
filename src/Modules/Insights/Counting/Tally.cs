using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Insights.Counting;

/// <summary>Puts a view or a tap into the tray, if it is one to be counted.</summary>
internal sealed class Tally(CountTray<CountKey> tray, Crowd crowd, TimeProvider clock)
{
    public const int MostViews = 60;
    public const int MostTaps = 5;

    public void Note(HttpContext http, string kind, int mostPerHour)
    {
        var here = http.RequestServices.GetRequiredService<CurrentScope>();
        if (here is { IsSet: true, Tenant: { Live: true } tenant } && tenant.Has(InsightsModule.Feature) && Visitor.Counts(http)
            && crowd.Passes(http.Connection.RemoteIpAddress, here.Value, kind, mostPerHour))
        {
            tray.Add(new CountKey(here.Value, clock.GetUtcNow().In(tenant.TimeZone).Date, kind));
        }
    }
}
