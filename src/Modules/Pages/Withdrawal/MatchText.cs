using Storefront.Pages.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Withdrawal;

/// <summary>
/// One sentence for the shop when a withdrawal does not fit what it sold: it is a declaration all the same, and somebody has to look. Null
/// when it fits. The sender reads nothing of it: who guesses numbers learns nothing.
/// </summary>
internal static class MatchText
{
    public static string? For(IReadOnlyCollection<NamedOrder> named, string email, TextIn texts)
    {
        if (named.Count == 0)
        {
            return texts["pages.withdraw.match_none"];
        }

        string[] others = [.. named.Where(order => !string.Equals(order.Email, email.Trim(), StringComparison.OrdinalIgnoreCase)).Select(order => order.Number)];
        return others.Length == 0 ? null : texts["pages.withdraw.match_email", ("numbers", string.Join(", ", others))];
    }
}
