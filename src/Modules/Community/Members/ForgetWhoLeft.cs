using Storefront.Platform.Events;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Members;

/// <summary>Whoever was taken out of a team can no longer change what they show there, so nothing of them is shown.</summary>
internal sealed class ForgetWhoLeft(Leaving leaving) : IEventHandler<StaffLeft>
{
    public Task HandleAsync(StaffLeft happened, CancellationToken cancel) => leaving.ForgetAsync(happened.Person, cancel);
}
