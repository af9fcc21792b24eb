using Storefront.Platform.Scopes;

namespace Storefront.Tenants.Contracts;

/// <summary>Associations and experts: guests in the team of a town, who exchange with its retailers and work on nothing of the town's.</summary>
public interface IGuests
{
    /// <summary>The roles that are a guest's: <c>association</c>, <c>expert</c>.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>Guests of a town, and whom it waits for; for the operator.</summary>
    Task<IReadOnlyList<TownGuest>> OfAsync(Scope town, CancellationToken cancel);

    /// <summary>A mail with a link that makes them a guest; for the operator.</summary>
    Task<GuestAnswer> InviteAsync(Scope town, NewGuest guest, CancellationToken cancel);

    /// <summary>A new link to the same address; the one before no longer works. Null when it was accepted or taken back meanwhile.</summary>
    Task<TownGuest?> InviteAgainAsync(Scope town, Guid invitation, CancellationToken cancel);

    /// <summary>The link no longer works. Null when it was accepted or taken back meanwhile.</summary>
    Task<TownGuest?> TakeBackAsync(Scope town, Guid invitation, CancellationToken cancel);

    /// <summary>The guest leaves the team of the current town. False when they are none.</summary>
    Task<bool> LeaveAsync(Guid person, CancellationToken cancel);
}

/// <param name="Id">Of the person, or of the invitation while they have not accepted.</param>
/// <param name="Name">As they are addressed.</param>
/// <param name="Email">Where mails go.</param>
/// <param name="Role">One of <see cref="IGuests.Roles"/>.</param>
/// <param name="HasJoined">Accepted.</param>
public sealed record TownGuest(Guid Id, string Name, string Email, string Role, bool HasJoined);

public sealed record NewGuest(string Name, string Email, string Role, string Locale);

public enum GuestAnswer
{
    Invited,

    /// <summary>This can be no address.</summary>
    NoAddress,

    /// <summary>Somebody of the town's team has this address.</summary>
    WorksThere,
}
