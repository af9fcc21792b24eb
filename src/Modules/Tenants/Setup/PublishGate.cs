using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Setup;

/// <summary>Asks every module what the shop, or the portal, of the current scope still lacks.</summary>
internal sealed class PublishGate(IEnumerable<IPublishCheck> checks, CurrentScope here)
{
    /// <summary>What a portal has to be able to: it has readers and an imprint, as a shop that takes reservations, and sells nothing.</summary>
    public const ShopLevel Portal = ShopLevel.Reserve;

    public async Task<IReadOnlyList<PublishStep>> LookAsync(CancellationToken cancel)
    {
        var steps = new List<PublishStep>();
        var isTown = here.Value.Kind == TenantKind.Town;
        foreach (var check in checks.Where(check => check.Kinds.HasFlag(isTown ? TenantKinds.Town : TenantKinds.Shop)).OrderBy(check => check.Order))
        {
            var gaps = await check.FindGapsAsync(cancel);
            steps.Add(new PublishStep(check.TextKey, check.Path, isTown ? [.. gaps.Where(gap => gap.Blocks is null || gap.Bars(Portal))] : gaps));
        }

        return steps;
    }

    /// <summary>What stands between the shop and a level; empty when the way is free.</summary>
    public async Task<IReadOnlyList<PublishGap>> BarsAsync(ShopLevel wanted, CancellationToken cancel) =>
        [.. (await LookAsync(cancel)).SelectMany(step => step.Gaps).Where(gap => gap.Bars(wanted))];
}

internal sealed record PublishState(string TextKey, string Badge);

/// <summary>A step with what it lacks, as pages show it.</summary>
internal sealed record PublishStep(string TextKey, string Path, IReadOnlyList<PublishGap> Gaps)
{
    public bool Done => Gaps.All(gap => gap.Passes);

    private bool Rests => Done && Gaps.Count > 0;

    private bool Blocks => Gaps.Any(gap => gap.Blocks is not null);

    public string StateKey => Rests ? "tenants.task.paused" : Done ? "tenants.task.done" : Blocks ? "tenants.task.open" : "tenants.task.advice";

    public string Badge => Rests ? "wait" : Done ? "ok" : Blocks ? "stop" : "new";

    /// <summary>The same for a shop that does so much: what only more would need is not open, it says for what it is needed.</summary>
    public PublishState For(ShopLevel does) => !Blocks || Gaps.Any(gap => gap.Bars(does))
        ? new(StateKey, Badge)
        : new($"tenants.blocks.{Gaps.Min(gap => gap.Blocks).ToString()!.ToLowerInvariant()}", "new");
}
