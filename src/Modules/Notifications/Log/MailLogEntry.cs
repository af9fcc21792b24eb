using Storefront.Platform.Data;

namespace Storefront.Notifications.Log;

/// <summary>A mail that went out: whom it went to and what about, not what it said. Its id is the message id.</summary>
internal sealed class MailLogEntry : OwnedEntity
{
    public required string To { get; init; }

    public required string Template { get; init; }

    public required string Subject { get; init; }

    public DateTimeOffset SentAt { get; init; }
}
