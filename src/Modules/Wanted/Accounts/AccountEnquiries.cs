using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Users.Contracts;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Accounts;

/// <summary>Enquiries of a shopper who has an account: also those written as a guest with the address that the account has proven. Town scope.</summary>
internal sealed class AccountEnquiries(StorefrontDb db, EnquiryDesk desk) : IShopperRecords
{
    public string Name => "enquiries";

    public async Task<IReadOnlyList<Enquiry>> ListAsync(ShopperCard shopper, CancellationToken cancel)
    {
        await ClaimAsync(shopper.Id, shopper.Email, cancel);
        return await OfAsync(shopper.Id, cancel);
    }

    public async Task<object> CopyAsync(ShopperCard shopper, CancellationToken cancel)
    {
        var copy = new List<object>();
        foreach (var enquiry in await ListAsync(shopper, cancel))
        {
            copy.Add(new
            {
                enquiry.Title, enquiry.Text, enquiry.Size, AtMostCents = enquiry.AtMost.Cents, enquiry.NeededBy, enquiry.Name, enquiry.Email, enquiry.CreatedAt,
                enquiry.ClosesAt, State = enquiry.State.ToString().ToLowerInvariant(), enquiry.Shops, Photos = IdList.Read(enquiry.Pictures).Count,
                Lines = (await desk.LinesAsync(enquiry.Id, cancel)).Select(line => new { line.At, line.FromShop, line.By, line.Text, PriceCents = line.Price.Cents, line.ReadyBy }),
            });
        }

        return copy;
    }

    /// <summary>Nothing outlives the account.</summary>
    public async Task<string?> KeptAsync(ShopperCard shopper, TextIn texts, CancellationToken cancel)
    {
        await ClaimAsync(shopper.Id, shopper.Email, cancel);
        return null;
    }

    public async Task ForgetAsync(Guid shopper, CancellationToken cancel)
    {
        foreach (var enquiry in await OfAsync(shopper, cancel))
        {
            await desk.ForgetAsync(enquiry, cancel);
        }
    }

    public Task<int> ClaimAsync(Guid shopper, string email, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Enquiry>().Where(row => row.Email == email && row.ShopperId == null && row.State != EnquiryState.Unconfirmed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperId, shopper), cancel),
        cancel);

    private Task<List<Enquiry>> OfAsync(Guid shopper, CancellationToken cancel) =>
        db.Set<Enquiry>().AsNoTracking().Where(row => row.ShopperId == shopper).OrderByDescending(row => row.CreatedAt).ToListAsync(cancel);
}
