using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Accounts;

/// <summary>
/// What a shopper declared to the shops of the town, for their copy of it. Also without an order: a withdrawal may describe the contract
/// in words, and one of these must not be missing.
/// </summary>
internal sealed class AccountWithdrawals(IDeclaredWithdrawals declared, TenantDirectory directory, CurrentScope here) : IShopperRecords
{
    public string Name => "withdrawals";

    public async Task<object> CopyAsync(ShopperCard shopper, CancellationToken cancel) =>
        (await declared.ByAsync(shopper.Email, cancel)).Select(row => new
        {
            row.At,
            Seller = directory.Find(Scope.ForShop(here.Value.TownId, row.ShopId))?.Name,
            row.Name,
            row.Email,
            row.Contract,
            row.Part,
            row.Note,
            State = row.DoneAt is null ? "open" : "settled",
            row.DoneAt,
        });

    public async Task<string?> KeptAsync(ShopperCard shopper, TextIn texts, CancellationToken cancel)
    {
        var rows = await declared.ByAsync(shopper.Email, cancel);
        return rows.Count == 0
            ? null
            : texts[
                "ordering.account.kept_withdrawals",
                ("count", rows.Count),
                ("year", (rows.Max(row => row.At).In(here.Tenant!.TimeZone).Year + AccountRecords.YearsOfLetters).ToString(texts.Culture))];
    }
}
