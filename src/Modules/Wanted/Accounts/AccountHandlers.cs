using Storefront.Platform.Events;
using Storefront.Users.Contracts;

namespace Storefront.Wanted.Accounts;

/// <summary>What was asked with the old address stays in the account.</summary>
internal sealed class KeepEnquiriesOfOldAddress(AccountEnquiries enquiries) : IEventHandler<ShopperEmailChanged>
{
    public Task HandleAsync(ShopperEmailChanged happened, CancellationToken cancel) => enquiries.ClaimAsync(happened.ShopperId, happened.OldEmail, cancel);
}

internal sealed class ForgetEnquiriesOfShopper(AccountEnquiries enquiries) : IEventHandler<ShopperDeleted>
{
    public Task HandleAsync(ShopperDeleted happened, CancellationToken cancel) => enquiries.ForgetAsync(happened.ShopperId, cancel);
}
