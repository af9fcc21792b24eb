using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Passkeys;

/// <summary>
/// Tells of passkeys that came or went: the person by mail, so that nobody adds one unseen, and the log of the place where it was
/// done. Within the caller's unit of work.
/// </summary>
internal sealed class PasskeyNews(
    CurrentScope here, IAuditLog audit, OperatorLog operators, ITenantMail mail, ITenantAddresses addresses, RequestLanguage language)
{
    public Task AddedAsync(Account account, Passkey passkey, CancellationToken cancel) => TellAsync(account, passkey, "added", cancel);

    public Task RemovedAsync(Account account, Passkey passkey, CancellationToken cancel) => TellAsync(account, passkey, "removed", cancel);

    private Task TellAsync(Account account, Passkey passkey, string what, CancellationToken cancel)
    {
        if (operators.IsHere)
        {
            operators.Passkey(account.Email, what, passkey.Name);
        }

        audit.Record("passkey_" + what, passkey.Name);
        var office = here.Value.Kind == TenantKind.Operator ? "/operator" : "/admin";
        return mail.LeaveAsync(
            new TenantMail(account.Email, account.Name, "passkey_" + what, language.Texts.Locale, new
            {
                account.Name,
                account.Email,
                Passkey = passkey.Name,
                passkey.Host,
                Url = addresses.Url(here.Value, office + "/account"),
                ForgotUrl = addresses.Url(here.Value, office + "/forgot-password"),
            }),
            cancel);
    }
}
