using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Setup;

/// <summary>Asks every module what the shop of the current scope still lacks.</summary>
internal sealed class PublishGate(IEnumerable<IPublishCheck> checks)
{
    public async Task<IReadOnlyList<PublishStep>> LookAsync(CancellationToken cancel)
    {
        var steps = new List<PublishStep>();
        foreach (var check in checks.OrderBy(check => check.Order))
        {
            steps.Add(new PublishStep(check.TextKey, check.Path, await check.FindGapsAsync(cancel)));
        }

        return steps;
    }

    /// <summary>What stands between the shop and a level; empty when the way is free.</summary>
    public async Task<IReadOnlyList<PublishGap>> BarsAsync(ShopLevel wanted, CancellationToken cancel) =>
        [.. (await LookAsync(cancel)).SelectMany(step => step.Gaps).Where(gap => gap.Bars(wanted))];
}

/// <summary>A step with what it lacks, as pages show it.</summary>
internal sealed record PublishStep(string TextKey, string Path, IReadOnlyList<PublishGap> Gaps)
{
    public bool Done => Gaps.Count == 0;

    private bool Blocks => Gaps.Any(gap => gap.Blocks is not null);

    public string StateKey => Done ? "tenants.task.done" : Blocks ? "tenants.task.open" : "tenants.task.advice";

    public string Badge => Done ? "ok" : Blocks ? "stop" : "new";
}
