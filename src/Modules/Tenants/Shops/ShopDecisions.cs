using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Audit;
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
internal sealed class ShopDecisions(ScopeDoor door, TimeProvider clock)
{
    private const string Blocked = "shop_blocked";
    private const string Unblocked = "shop_unblocked";

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

    // Only what was asked for: a shop that did not ask has not said that it wants to be seen as it stands.
    private Task<bool> LetInAsync(Scope scope, CancellationToken cancel) => DecideAsync(
        scope,
        row => row.AskedLevel is not null,
        row =>
        {
            row.Level = row.AskedLevel ?? row.Level;
            row.AskedLevel = null;
            var first = row.PublicSince is null;
            row.Show(clock.GetUtcNow());
            return new Decision("shop_approved", "shop_approved", null) { First = first };
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
            row.EnteredByTown = false;
            row.State = row.State == ShopState.Submitted ? ShopState.Draft : row.State;
            return new Decision("shop_sent_back", "shop_sent_back", reason);
        },
        cancel);

    /// <summary>Takes the shop from the public; its owner reads the reason in a mail and in the office.</summary>
    public Task<bool> BlockAsync(Scope shop, string reason, CancellationToken cancel) => DecideAsync(
        shop,
        row => row.State != ShopState.Blocked,
        row =>
        {
            row.State = ShopState.Blocked;
            row.AskedLevel = null;
            row.EnteredByTown = false;
            row.BlockReason = reason;
            return new Decision(Blocked, Blocked, reason);
        },
        cancel);

    /// <summary>Takes a block back, whenever: the shop is again what the log says it was before, so nothing is shown that was not.</summary>
    public async Task<bool> UnblockAsync(Scope shop, CancellationToken cancel)
    {
        var wasLive = await WasLiveAsync(shop, cancel);
        return await DecideAsync(
            shop,
            row => row.State == ShopState.Blocked,
            row =>
            {
                row.State = wasLive ? ShopState.Live : ShopState.Draft;
                row.BlockReason = null;
                return new Decision(Unblocked, Unblocked, null);
            },
            cancel);
    }

    private Task<bool> WasLiveAsync(Scope shop, CancellationToken cancel) => door.InAsync<StorefrontDb, bool>(shop, async db =>
    {
        var before = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Action == Blocked)
            .OrderByDescending(entry => entry.At).Select(entry => entry.Before).FirstOrDefaultAsync(cancel);
        return before is not null
            && JsonSerializer.Deserialize<Standing>(before, JsonSerializerOptions.Web) is { State: ShopState.Live };
    });

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

                var before = new Standing(shop.State, shop.Level);
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

        var addresses = entered.Get<TenantAddresses>();
        var url = addresses.ShopUrl(shop.Scope, shop.Slug, decision.Reason is null ? "/admin" : "/admin/start");
        var address = decision.First ? addresses.ShopUrl(shop.Scope, shop.Slug, "/") : null;
        await entered.Get<OwnerMail>().LeaveAsync(
            template, owner => new { owner.Name, Shop = shop.Name, decision.Reason, Url = url, Address = address }, cancel);
    }

    /// <summary>As the log keeps it.</summary>
    private sealed record Standing(ShopState State, ShopLevel Level);

    private sealed record Decision(string Audit, string? Mail, string? Reason)
    {
        /// <summary>With it the shop becomes public.</summary>
        public bool First { get; init; }
    }
}
