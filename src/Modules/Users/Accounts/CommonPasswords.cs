using System.Collections.Frozen;

namespace Storefront.Users.Accounts;

/// <summary>
/// What is guessed first: well-known passwords, a well-known word with numbers behind it, rows of the keyboard, and the same again
/// and again. Long enough they may be; a guess they are all the same.
/// </summary>
internal static class CommonPasswords
{
    private const int FewSigns = 3;
    private const int LongestRepeat = 6;

    private static readonly FrozenSet<string> Words = new[]
    {
        "password", "passwort", "passw0rd", "p@ssword", "p@ssw0rd", "pa$$word", "kennwort", "geheim", "hallo", "hallowelt", "helloworld",
        "hello", "welcome", "willkommen", "schatz", "schatzi", "liebe", "ichliebedich", "iloveyou", "ficken", "arschloch", "fussball",
        "football", "baseball", "basketball", "superman", "batman", "spiderman", "pokemon", "starwars", "minecraft", "computer", "internet",
        "google", "facebook", "instagram", "samsung", "iphone", "admin", "administrator", "root", "test", "testtest", "login", "letmein",
        "lassmichrein", "master", "secret", "sommer", "winter", "fruehling", "frühling", "herbst", "summer", "spring", "autumn", "januar",
        "februar", "dezember", "november", "montag", "freitag", "sonntag", "monday", "sunshine", "sonnenschein", "princess", "prinzessin",
        "dragon", "drache", "monkey", "tiger", "schalke", "bayern", "borussia", "werder", "berlin", "hamburg", "muenchen", "münchen",
        "koeln", "köln", "deutschland", "germany", "michael", "thomas", "andreas", "stefan", "daniel", "alexander", "sebastian", "julia",
        "jessica", "michelle", "charlie", "whatever", "trustno", "blumen", "familie", "family", "mercedes", "porsche", "volkswagen",
        "einkaufen", "shopping", "changeme", "default", "abcabc", "qwert", "qwerty", "qwertz", "asdf", "yxcv", "zxcv",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm", "1qay2wsx3edc4rfv5tgb", "1qaz2wsx3edc4rfv5tgb"];

    public static bool Has(string password)
    {
        var small = password.ToLowerInvariant().Trim();
        return small.Distinct().Count() <= FewSigns || Repeats(small) || IsGuess(small) || IsGuess(Bare(small));
    }

    private static bool IsGuess(string text) => Words.Contains(text) || (text.Length > FewSigns && Rows.Any(row => IsRow(text, row)));

    /// <summary>Without the numbers and signs that people put before and behind a word because they must.</summary>
    private static string Bare(string text) => text.Trim([.. text.Where(sign => !char.IsLetter(sign))]);

    private static bool IsRow(string text, string row) =>
        row.Contains(text, StringComparison.Ordinal) || row.Contains(new string([.. text.Reverse()]), StringComparison.Ordinal);

    /// <summary>„abcabcabcabc“, „passwortpasswort“: one piece, twice or more.</summary>
    private static bool Repeats(string text) => Enumerable.Range(1, Math.Max(LongestRepeat, text.Length / 2))
        .Where(piece => text.Length >= 2 * piece)
        .Any(piece => Enumerable.Range(piece, text.Length - piece).All(at => text[at] == text[at - piece]));
}
