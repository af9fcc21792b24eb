using Storefront.Platform.Data;

namespace Storefront.Community.Mails;

/// <summary>A mail that was left, so that what happens twice is told once.</summary>
internal sealed class Told : OwnedEntity
{
    /// <summary>What about, and whom: <c>answer:a…:person</c>.</summary>
    public required string What { get; init; }

    public DateTimeOffset At { get; init; }
}
