namespace Storefront.Tenants.Profiles;

/// <summary>Whether something can be an e-mail address. Whether it is one, a mail to it proves.</summary>
internal static class MailAddress
{
    private const int Longest = 254;

    public static bool IsValid(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.LastIndexOf('@');
        return address.Length <= Longest
            && at > 0
            && address.IndexOf('.', at) is var dot && dot > at + 1 && dot < address.Length - 1
            && !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';');
    }
}
