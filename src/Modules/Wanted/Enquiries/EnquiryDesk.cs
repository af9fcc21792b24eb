using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Enquiries;

/// <summary>A guest wrote an enquiry; the address is to be proven by mail. Raised in the town's scope.</summary>
internal sealed record EnquiryWritten(Guid EnquiryId);

/// <summary>A shop has something new on a slip. Raised in the shop's scope.</summary>
internal sealed record SlipLaid(Guid SlipId);

/// <summary>From what is looked for to slips at shops, and to the end of it. Works in the town's scope, which may write for its shops.</summary>
internal sealed class EnquiryDesk(StorefrontDb db, IImages images, ScopeDoor door, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public Task<Enquiry> WriteAsync(Enquiry enquiry, bool isGuest, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            db.Add(enquiry);
            if (isGuest)
            {
                db.Raise(new EnquiryWritten(enquiry.Id));
            }

            return Task.FromResult(enquiry);
        },
        cancel);

    public Task<Enquiry?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<Enquiry>().AsNoTracking().FirstOrDefaultAsync(row => row.Token == token, cancel);

    public Task<Enquiry?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Enquiry>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    public Task<List<Slip>> SlipsAsync(Guid enquiry, CancellationToken cancel) =>
        db.Set<Slip>().AsNoTracking().Where(row => row.EnquiryId == enquiry).OrderBy(row => row.StateAt).ToListAsync(cancel);

    public Task<List<SlipLine>> LinesAsync(Guid enquiry, CancellationToken cancel) =>
        db.Set<SlipLine>().AsNoTracking().Where(row => row.EnquiryId == enquiry).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);

    /// <summary>Once, however often the button is pressed.</summary>
    public Task<bool> SendAsync(Enquiry enquiry, IReadOnlyList<TenantProfile> shops, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var branch = enquiry.Branch.Length > 0 ? enquiry.Branch : shops.Select(shop => shop.Branch ?? "").FirstOrDefault(one => one.Length > 0) ?? "";
            if (await db.Set<Enquiry>().Where(row => row.Id == enquiry.Id && row.State == EnquiryState.Unconfirmed).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, EnquiryState.Open).SetProperty(row => row.StateAt, now)
                    .SetProperty(row => row.Shops, shops.Count).SetProperty(row => row.Branch, branch), cancel) == 0)
            {
                return false;
            }

            foreach (var shop in shops)
            {
                var slip = SlipFor(enquiry, shop.Scope, now);
                db.Add(slip);
                db.Raise(new SlipLaid(slip.Id), shop.Scope);
            }

            return true;
        },
        cancel);

    /// <summary>The shopper asks back, or asks for it to be put aside. False when it is over, or no shop of this enquiry has such a slip.</summary>
    public Task<bool> AskBackAsync(Enquiry enquiry, Guid slipId, string text, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var slip = await db.Set<Slip>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId && row.EnquiryId == enquiry.Id, cancel);
            if (slip is null || await db.Set<Slip>().Where(row => row.Id == slipId && row.EnquiryId == enquiry.Id && row.End == SlipEnd.None).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AskedBack, true).SetProperty(row => row.Untold, true).SetProperty(row => row.StateAt, now), cancel) == 0)
            {
                return false;
            }

            db.Add(new SlipLine
            {
                TownId = slip.TownId, ShopId = slip.ShopId, Id = Ids.New(clock), SlipId = slip.Id, EnquiryId = enquiry.Id, By = enquiry.Name, Text = text, At = now,
            });
            db.Raise(new SlipLaid(slip.Id), Scope.ForShop(slip.TownId, slip.ShopId));
            return true;
        },
        cancel);

    /// <summary>Once; with it go the slips of all shops. What else has to happen then is done within the same unit of work.</summary>
    public Task<bool> CloseAsync(Enquiry enquiry, EnquiryState state, string reason, Func<Task> also, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<Enquiry>().Where(row => row.Id == enquiry.Id && row.State == EnquiryState.Open).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.StateAt, now).SetProperty(row => row.Reason, reason), cancel) == 0)
            {
                return false;
            }

            var end = state switch { EnquiryState.Found => SlipEnd.Found, EnquiryState.Stopped => SlipEnd.Stopped, _ => SlipEnd.Over };
            await db.Set<Slip>().Where(row => row.EnquiryId == enquiry.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.End, end).SetProperty(row => row.Untold, false).SetProperty(row => row.AskedBack, false)
                    .SetProperty(row => row.StateAt, now),
                cancel);
            await also();
            return true;
        },
        cancel);

    /// <summary>With everything: slips, what was written on them, and all photos, whoever took them.</summary>
    public async Task ForgetAsync(Enquiry enquiry, CancellationToken cancel)
    {
        foreach (var line in await LinesAsync(enquiry.Id, cancel))
        {
            foreach (var picture in IdList.Read(line.Pictures))
            {
                await door.InAsync<IImages>(Scope.ForShop(line.TownId, line.ShopId), shop => shop.RemoveAsync(picture, cancel));
            }
        }

        foreach (var picture in IdList.Read(enquiry.Pictures))
        {
            await images.RemoveAsync(picture, cancel);
        }

        await db.WriteAsync(
            async () =>
            {
                await db.Set<SlipLine>().Where(row => row.EnquiryId == enquiry.Id).ExecuteDeleteAsync(cancel);
                await db.Set<Slip>().Where(row => row.EnquiryId == enquiry.Id).ExecuteDeleteAsync(cancel);
                await db.Set<Enquiry>().Where(row => row.Id == enquiry.Id).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }

    private Slip SlipFor(Enquiry enquiry, Scope shop, DateTimeOffset now) => new()
    {
        TownId = shop.TownId,
        ShopId = shop.ShopId,
        Id = Ids.New(clock),
        EnquiryId = enquiry.Id,
        Name = enquiry.Name,
        Title = enquiry.Title,
        Text = enquiry.Text,
        Size = enquiry.Size,
        AtMost = enquiry.AtMost,
        NeededBy = enquiry.NeededBy,
        Pictures = enquiry.Pictures,
        CreatedAt = now,
        ClosesAt = enquiry.ClosesAt,
        StateAt = now,
        Untold = true,
    };
}
