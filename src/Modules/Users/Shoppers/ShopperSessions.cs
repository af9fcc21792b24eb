using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Users.Accounts;

namespace Storefront.Users.Shoppers;

/// <summary>Begins and ends sessions. Works in town scope, so that a session of one town opens nothing in another.</summary>
internal sealed class ShopperSessions(StorefrontDb db, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>The token for the cookie.</summary>
    public Task<string> BeginAsync(Guid shopper, Guid browser, Guid onlyShop, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            var token = Token.New();
            var now = clock.GetUtcNow();
            db.Add(new ShopperSession
            {
                Id = Ids.New(clock),
                TokenHash = Token.Hash(token),
                ShopperId = shopper,
                BrowserId = browser,
                OnlyShopId = onlyShop,
                CreatedAt = now,
                ExpiresAt = now + Life,
            });
            return Task.FromResult(token);
        },
        cancel);

    public async Task<SignedInShopper?> FindAsync(string token, Guid onlyShop, CancellationToken cancel)
    {
        var hash = Token.Hash(token);
        var now = clock.GetUtcNow();
        return await (
            from session in db.Set<ShopperSession>().AsNoTracking()
            join shopper in db.Set<Shopper>().AsNoTracking() on session.ShopperId equals shopper.Id
            where session.TokenHash == hash && session.OnlyShopId == onlyShop && session.ExpiresAt > now
            select new SignedInShopper(shopper, session.BrowserId)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>In this browser, on every address.</summary>
    public Task EndAsync(Guid browser, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<ShopperSession>().Where(row => row.BrowserId == browser).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>Everywhere but in this browser.</summary>
    public Task EndOthersAsync(SignedInShopper here, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<ShopperSession>()
            .Where(row => row.ShopperId == here.Shopper.Id && row.BrowserId != here.BrowserId).ExecuteDeleteAsync(cancel),
        cancel);

    public Task<int> CountOthersAsync(SignedInShopper here, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<ShopperSession>()
            .Where(row => row.ShopperId == here.Shopper.Id && row.BrowserId != here.BrowserId && row.ExpiresAt > now)
            .Select(row => row.BrowserId).Distinct().CountAsync(cancel);
    }
}

/// <summary>A shopper, and the browser in which they are signed in.</summary>
internal sealed record SignedInShopper(Shopper Shopper, Guid BrowserId);
