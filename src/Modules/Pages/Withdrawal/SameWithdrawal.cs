using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Storefront.Pages.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>
/// When a withdrawal is the one that came in already: the same person, the same orders, the same goods. Of three equal pieces one may be
/// withdrawn after another, which a form that knows the order tells by what was left when it was shown. Where no order is named, the same words mean the same contract on that day only: the next pair of shoes is called shoes too.
/// </summary>
internal static partial class SameWithdrawal
{
    private static readonly HashSet<string> Filler =
        ["BESTELLUNG", "BESTELLNUMMER", "NUMMER", "NR", "MEINE", "EINKAUF", "VERTRAG", "ORDER", "NUMBER", "NO", "MY", "PURCHASE", "CONTRACT", "THE", "DIE", "DER"];

    public static string Fingerprint(WithdrawalForm form, string part, IEnumerable<NamedOrder> named, LocalDate today)
    {
        string[] numbers = [.. named.Select(order => order.Number).Distinct().Order(StringComparer.Ordinal)];
        string[] parts =
        [
            Fold(form.Email), Fold(form.Name),
            numbers.Length > 0 ? string.Join(' ', numbers) : LocalDatePattern.Iso.Format(today),
            Fold(WithoutNumbers(form.Contract, numbers)), Fold(form.Note ?? ""),
            .. part.Length > 0 ? [Fold(part)] : Array.Empty<string>(),
            .. part.Length > 0 && form.Left is { } left ? [left.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    private static string Fold(string text) => string.Join(' ', Words(text));

    private static string WithoutNumbers(string contract, string[] numbers) =>
        string.Join(' ', Words(contract).Where(word => !Filler.Contains(word) && !numbers.Any(number => Names(word, number))));

    // „E-7K3M9Q“ names the shop's order „E-7K3M9Q-1“.
    private static bool Names(string word, string number) => number == word || number.StartsWith(word + "-", StringComparison.Ordinal);

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToUpperInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{N}@_+]+(?:[-.][\p{L}\p{N}@_+]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
