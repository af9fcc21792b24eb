namespace Storefront.Users.Profile;

/// <summary>
/// New recovery codes on their way to the page that shows them: encrypted with the rest of a kept form, and for the person alone for whom
/// they were made. The next plain visit of the account forgets them.
/// </summary>
internal static class ShownOnce
{
    private const char Between = ' ';

    public static string Write(Guid account, IReadOnlyList<string> codes) => string.Join(Between, codes.Prepend(account.ToString("N")));

    public static IReadOnlyList<string>? Read(string? kept, Guid account) =>
        kept?.Split(Between) is [var owner, .. var codes] && owner == account.ToString("N") ? codes : null;
}
