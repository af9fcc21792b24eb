using Microsoft.Extensions.Logging;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Users.SignIn;

/// <summary>
/// Who came in at the operator's door, who did not, and which passkeys open it: lines of the process's own log, which those keep who
/// run the machine. What an operator may read of it stands in the log of their office as well.
/// </summary>
internal sealed class OperatorLog(CurrentScope here, StorefrontDb db, IAuditLog audit, ILogger<OperatorLog> log)
{
    private const int Longest = 100;

    public bool IsHere => here.Value.Kind == TenantKind.Operator;

    public async Task SignedInAsync(string email, string with, string address, CancellationToken cancel)
    {
        if (IsHere)
        {
            log.LogInformation("Operator: {Email} signed in with {With} from {Address}.", email, with, address);
            audit.RecordFor(email, "operator_signed_in", email);
            await db.SaveChangesAsync(cancel);
        }
    }

    public async Task PasswordSetAsync(string email, CancellationToken cancel)
    {
        if (IsHere)
        {
            audit.RecordFor(email, "operator_password_set", email);
            await db.SaveChangesAsync(cancel);
        }
    }

    // Not what was typed: it may be a stranger's address, or a password in the wrong field.
    public void Refused(string why, string address)
    {
        if (IsHere)
        {
            log.LogWarning("Operator: a sign-in from {Address} was refused: {Why}.", address, why);
        }
    }

    public void Passkey(string email, string what, string name)
    {
        if (IsHere)
        {
            log.LogWarning("Operator: {Email} {What} the passkey {Name}.", email, what, OneLine(name));
        }
    }

    // It shall not look like a line of its own.
    private static string OneLine(string text) => new([.. text.Where(letter => !char.IsControl(letter)).Take(Longest)]);
}
