using Microsoft.Extensions.Logging;
using Storefront.Platform.Scopes;

namespace Storefront.Users.SignIn;

/// <summary>
/// Who came in at the operator's door, who did not, and which passkeys open it: lines of the process's own log. Towns and shops read
/// their logs in the back office; the operator, who stands above all of them, has this one.
/// </summary>
internal sealed class OperatorLog(CurrentScope here, ILogger<OperatorLog> log)
{
    private const int Longest = 100;

    public bool IsHere => here.Value.Kind == TenantKind.Operator;

    public void SignedIn(string email, string with, string address)
    {
        if (IsHere)
        {
            log.LogInformation("Operator: {Email} signed in with {With} from {Address}.", email, with, address);
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
