using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Users.Accounts;

namespace Storefront.Users.Shoppers;

/// <summary>
/// Carries a sign-in from the portal to a shop's own domain. The shop's page leaves a secret in the browser and sends it to the
/// portal (its hash travels); the portal answers with a token that works there, once, within minutes, and only together with
/// that secret. Works in town scope.
/// </summary>
internal sealed class HandOver(StorefrontDb db, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public Task<string> GiveAsync(SignedInShopper shopper, Guid target, string stateHash, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            var token = Token.New();
            db.Add(new ShopperHandOver
            {
                Id = Ids.New(clock),
                TokenHash = Token.Hash(token),
                ShopperId = shopper.Shopper.Id,
                BrowserId = shopper.BrowserId,
                TargetId = target,
                StateHash = stateHash,
                ExpiresAt = clock.GetUtcNow() + Life,
            });
            return Task.FromResult(token);
        },
        cancel);

    /// <summary>Whose sign-in it is; null when the token is used, too old, for another shop, or not for this browser.</summary>
    public Task<ShopperHandOver?> TakeAsync(string token, Guid target, string state, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var hash = Token.Hash(token);
            var stateHash = Token.Hash(state);
            var now = clock.GetUtcNow();
            var given = await db.Set<ShopperHandOver>().AsNoTracking().FirstOrDefaultAsync(
                row => row.TokenHash == hash && row.TargetId == target && row.StateHash == stateHash && row.ExpiresAt > now, cancel);
            var first = given is not null
                && await db.Set<ShopperHandOver>().Where(row => row.Id == given.Id).ExecuteDeleteAsync(cancel) == 1;
            return first ? given : null;
        },
        cancel);
}
