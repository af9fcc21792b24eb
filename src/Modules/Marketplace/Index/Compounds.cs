using System.Buffers;

namespace Storefront.Marketplace.Index;

/// <summary>
/// Takes German compounds apart with the words the catalogue itself knows: „kinderschuhe“ is „kinder“ and „schuhe“. Databases
/// do not, so that a question for „schuhe“ would miss it.
/// </summary>
internal static class Compounds
{
    private const int ShortestCompound = 7;
    private const int ShortestPart = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] Joints = ["", "s", "n", "en", "es", "er", "e"];

    /// <summary>The two parts, the later the cut the better: „Damenlederschuhe“ is „Damenleder“ + „Schuhe“. Empty when it is none.</summary>
    public static IReadOnlyList<string> Split(string folded, Vocabulary known)
    {
        if (folded.Length < ShortestCompound)
        {
            return [];
        }

        for (var cut = folded.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            var tail = folded[cut..];
            if (tail.Length >= ShortestPart + 1 && IsWord(tail, known) && Head(folded[..cut], known) is { } head)
            {
                return [.. head, tail];
            }
        }

        return [];
    }

    /// <summary>
    /// Beginning and end of a word, as far as the catalogue knows them although it does not know the whole: a town without a „Kaffeemühle“ may
    /// have a shop for „Kaffee“.
    /// </summary>
    public static IEnumerable<string> KnownParts(string folded, Vocabulary known)
    {
        if (folded.Length < ShortestCompound)
        {
            yield break;
        }

        for (var cut = folded.Length - ShortestPart; cut > ShortestPart; cut--)
        {
            if (known.Knows(folded[..cut]))
            {
                yield return folded[..cut];
                break;
            }
        }

        for (var cut = ShortestPart; cut <= folded.Length - ShortestPart - 1; cut++)
        {
            if (IsWord(folded[cut..], known))
            {
                yield return folded[cut..];
                break;
            }
        }
    }

    /// <summary>
    /// Known compounds that end in a word and were not taken apart, because the catalogue does not know what they begin with: „Käse“ is in
    /// „Klosterkäse“ also in a town without a „Kloster“.
    /// </summary>
    public static IEnumerable<string> EndingIn(string stem, Vocabulary known) => stem.Length <= ShortestPart
        ? []
        : known.Ending(stem).Where(word => IsHead(word.AsSpan(0, word.LastIndexOf(stem, StringComparison.Ordinal)))
            && !Split(word, known).Any(part => part.StartsWith(stem, StringComparison.Ordinal)));

    // „Schwein“ is no wine and „Verband“ no band: what a compound begins with can be spoken, and is more than a prefix.
    private static bool IsHead(ReadOnlySpan<char> head) =>
        head.Length >= ShortestPart && head.ContainsAny(Vowels) && !(head is "ver" or "ent" or "zer" or "emp" or "mis" or "miss");

    private static IReadOnlyList<string>? Head(string head, Vocabulary known)
    {
        foreach (var joint in Joints)
        {
            if (head.Length - joint.Length >= ShortestPart && head.EndsWith(joint, StringComparison.Ordinal)
                && known.Knows(head[..^joint.Length]))
            {
                return [head[..^joint.Length]];
            }
        }

        return Split(head, known) is { Count: > 0 } parts ? parts : null;
    }

    // The catalogue may know only „Schuh“ or only „Schuhe“.
    private static bool IsWord(string tail, Vocabulary known) =>
        known.Knows(tail) || (Stem.Of(tail) is var stem && (known.Knows(stem) || known.Knows(stem + "e")));
}
