namespace Storefront.Advice.Contracts;

/// <summary>
/// Rooms in which somebody of a shop meets somebody from elsewhere, by picture and sound, at a time they agreed on. Works in the shop's scope.
/// </summary>
public interface IMeetingRooms
{
    /// <summary>Address of the room, for both; the same for the same key. Null where there are no rooms: in a town, or a shop without video advice.</summary>
    Task<Uri?> OpenAsync(Meeting meeting, CancellationToken cancel);

    /// <summary>Nobody meets there after all.</summary>
    Task CloseAsync(string key, CancellationToken cancel);
}

/// <param name="Key">What they meet about, for whoever asks; unlike all others.</param>
/// <param name="At">When it begins.</param>
/// <param name="GuestName">Who comes, as the people of the shop read it.</param>
/// <param name="Topic">What about.</param>
public sealed record Meeting(string Key, DateTimeOffset At, string GuestName, string Topic);
