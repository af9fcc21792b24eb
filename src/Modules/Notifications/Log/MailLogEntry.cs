using Storefront.Platform.Data;

namespace Storefront.Notifications.Log;

/// <summary>A mail that went out: whom it went to and what about, not what it said.</summary>
internal interface ISentMail
{
    string To { get; }

    string Subject { get; }

    DateTimeOffset SentAt { get; }
}

/// <summary>A mail of a town or a shop. Its id is the message id.</summary>
internal sealed class MailLogEntry : OwnedEntity, ISentMail
{
    public required string To { get; init; }

    public required string Template { get; init; }

    public required string Subject { get; init; }

    public DateTimeOffset SentAt { get; init; }
}

/// <summary>A mail of the operator: to operators, and to those who lead a town or apply for one. Its id is the message id.</summary>
[NotOwned("The operator's own list; a mail about a town stands in that town's list as well.")]
internal sealed class OperatorMail : ISentMail
{
    public Guid Id { get; init; }

    public required string To { get; init; }

    public required string Template { get; init; }

    public required string Subject { get; init; }

    public DateTimeOffset SentAt { get; init; }
}
