namespace Storefront.Tenants.Contracts;

/// <summary>A mail to everybody who owns the shop, or leads the town, of this scope; left within the caller's unit of work.</summary>
public interface IOwnerMail
{
    /// <param name="template">Texts <c>mails.{template}.subject</c> and <c>.body</c>.</param>
    /// <param name="values">What the template sees, by the name of whom it is for.</param>
    /// <param name="cancel">Stops waiting, not the mail.</param>
    Task LeaveAsync(string template, Func<string, object> values, CancellationToken cancel);
}
