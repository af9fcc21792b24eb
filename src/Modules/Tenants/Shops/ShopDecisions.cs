using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>What came of approving a shop.</summary>
internal abstract record Approval
{
    private Approval()
    {
    }

    public sealed record Approved : Approval;

    public sealed record NothingWaited : Approval;

    public sealed record Barred(IReadOnlyList<PublishGap> Gaps) : Approval;
}

/// <summary>What the town decides about its shops: approve, send back, block, let in again.</summary>
internal sealed class ShopDecisions(ScopeDoor door)
{
    /// <summary>Lets a shop do what it asked for, or lets it in; refused while the publish gate is shut.</summary>
    public async Task<Approval> ApproveAsync(Scope scope, CancellationToken cancel)
    {
        if (await BarsAsync(scope, cancel) is { Count: > 0 } gaps)
        {
            return new Approval.Barred(gaps);
        }

        return await LetInAsync(scope, cancel) ? new Approval.Approved() : new Approval.NothingWaited();
    }

    private async Task<IReadOnlyList<PublishGap>> BarsAsync(Scope scope, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var shop = await entered.Get<StorefrontDb>().Set<Shop>().AsNoTracking().SingleOrDefaultAsync(cancel);
        return shop is null || !Waits(shop)
            ? []
            : await entered.Get<PublishGate>().BarsAsync(shop.AskedLevel ?? shop.Level, cancel);
    }

    private static bool Waits(Shop shop) => shop.State != ShopState.Live || shop.AskedLevel is not null;

    private Task<bool> LetInAsync(Scope scope, CancellationToken cancel) => DecideAsync(
        scope,
        Waits,
        row =>
        {
            row.Level = row.AskedLevel ?? row.Level;
            row.AskedLevel = null;
            row.SentBack = null;
            row.State = ShopState.Live;
            return new Decision("shop_approved", "shop_approved", null);
        },
        cancel);

    /// <summary>Gives a request back with the reason; the shop stays what it was.</summary>
    public Task<bool> SendBackAsync(Scope shop, string reason, CancellationToken cancel) => DecideAsync(
        shop,
        row => row.AskedLevel is not null,
        row =>
        {
            row.AskedLevel = null;
            row.SentBack = reason;
            row.State = row.State == ShopState.Submitted ? ShopState.Draft : row.State;
            return new Decision("shop_sent_back", "shop_sent_back", reason);
        },
        cancel);

    public Task<bool> BlockAsync(Scope shop, CancellationToken cancel) => DecideAsync(
        shop,
        row => row.State != ShopState.Blocked,
        row =>
        {
            row.State = ShopState.Blocked;
            row.AskedLevel = null;
            return new Decision("shop_blocked", null, null);
        },
        cancel);

    /// <summary>Takes a block back, whatever the shop was before: what was shown is shown again, and nothing else.</summary>
    public Task<bool> UnblockAsync(Scope shop, ShopState before, CancellationToken cancel) => DecideAsync(
        shop,
        row => row.State == ShopState.Blocked,
        row =>
        {
            row.State = before == ShopState.Live ? ShopState.Live : ShopState.Draft;
            return new Decision("shop_unblocked", null, null);
        },
        cancel);

    private async Task<bool> DecideAsync(
        Scope scope, Func<Shop, bool> open, Func<Shop, Decision> decide, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                var shop = await db.Set<Shop>().SingleOrDefaultAsync(cancel);
                if (shop is null || !open(shop))
                {
                    return false;
                }

                var before = new { shop.State, shop.Level };
                var decision = decide(shop);
                entered.Get<IAuditLog>().Record(decision.Audit, shop.Name, before, new { shop.State, shop.Level, decision.Reason });
                if (before.Level != shop.Level)
                {
                    db.Raise(new ShopLevelChanged(before.Level, shop.Level));
                }

                await MailAsync(entered, shop, decision, cancel);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    private static async Task MailAsync(EnteredScope entered, Shop shop, Decision decision, CancellationToken cancel)
    {
        if (decision.Mail is not { } template)
        {
            return;
        }

        var url = entered.Get<TenantAddresses>().ShopUrl(shop.Scope, shop.Slug, "/admin/start");
        await entered.Get<OwnerMail>().LeaveAsync(
            template, owner => new { owner.Name, Shop = shop.Name, decision.Reason, Url = url }, cancel);
    }

    private sealed record Decision(string Audit, string? Mail, string? Reason);
}
