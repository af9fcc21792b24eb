using Storefront.Insights.Counting;
using Storefront.Insights.Figures;
using Storefront.Pickup.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Counter;

/// <summary>At the counter, beside handing over: came because of the portal, bought more in the shop.</summary>
internal sealed class CameByPortal(CurrentScope here) : ICounterNote
{
    private static readonly CounterNote Note = new(
        "insights.counter.ask",
        InsightsPage.Path + "?handler=Note",
        "kind",
        [.. CountKind.Noted.Select(kind => (kind, "insights.counter." + kind))]);

    public CounterNote? For(StaffMember staff) => here.Counts() && staff.May(InsightsModule.MaySee) ? Note : null;
}
