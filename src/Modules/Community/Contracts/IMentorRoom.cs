using Storefront.Platform.Scopes;

namespace Storefront.Community.Contracts;

/// <summary>
/// Where a mentor and whoever asked meet: in a room of the mentor's shop where it has video advice, else as the mentor says. Other ways can join.
/// Asked in the mentor's scope when they agree. Register with <c>services.AddScoped&lt;IMentorRoom, …&gt;()</c>.
/// </summary>
public interface IMentorRoom
{
    /// <summary>Absolute address that both may open at that time; null when there is none just then.</summary>
    Task<Uri?> OpenAsync(MentorMeeting meeting, CancellationToken cancel);
}

/// <param name="Key">Of the talk: the same talk asks for the same room.</param>
/// <param name="At">When it begins; it takes half an hour.</param>
/// <param name="Mentor">Whose room it is.</param>
/// <param name="Guest">Who asked.</param>
/// <param name="GuestName">As the mentor reads it.</param>
/// <param name="Topic">What about.</param>
public sealed record MentorMeeting(string Key, DateTimeOffset At, Scope Mentor, Scope Guest, string GuestName, string Topic);
