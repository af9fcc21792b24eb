using Storefront.Hours.Closures.Plans;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Town;

/// <summary>On the town's overview as long as a plan is on: nobody forgets that shops are closed.</summary>
internal sealed class ClosureRunning(ClosureDesk desk, ClosureWords words) : ITownTask
{
    public int Order => 3;

    public string Permission => HoursModule.MayClose;

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel)
    {
        if ((await desk.AllAsync(cancel)).Find(row => row.State == PlanState.On) is not { } plan)
        {
            return null;
        }

        var (key, badge) = words.State(plan);
        return new DashboardRow(ClosureWords.Title(plan, texts), ClosurePage.PathOf(plan.Id), words.Time(plan, texts), texts[key], badge, null);
    }
}
