namespace Storefront.Tenants.Contracts;

/// <summary>
/// Mails of the modules below Notifications, which implements it: invitations, sign-in links, news about a shop's way to
/// the public. Left within the caller's unit of work, sent after the commit.
/// </summary>
public interface ITenantMail
{
    /// <param name="mail">Whom, and which template with which values.</param>
    /// <param name="cancel">Stops waiting, not the mail.</param>
    Task LeaveAsync(TenantMail mail, CancellationToken cancel);
}

/// <param name="To">E-mail address.</param>
/// <param name="ToName">The person's name, or null.</param>
/// <param name="Template">Texts <c>mails.{template}.subject</c> and <c>.body</c>.</param>
/// <param name="Locale"><c>de</c> or <c>en</c>.</param>
/// <param name="Values">What the template sees.</param>
public sealed record TenantMail(string To, string? ToName, string Template, string Locale, object Values)
{
    /// <summary>
    /// Written by whoever lets this tenant in: a shop is let in by its town, a town by the operator. So that nobody gets a letter
    /// signed by a shop or a town that does not exist yet.
    /// </summary>
    public bool FromAbove { get; init; }
}
