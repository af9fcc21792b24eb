using Storefront.Marketplace.Index;

namespace Storefront.Marketplace.Search;

/// <summary>The words of a sentence that say what is looked for, without those that only ask.</summary>
internal static class AskingWords
{
    private const int Most = 10;
    private const int Shortest = 3;

    private static readonly HashSet<string> Asking =
    [
        "suche", "suchen", "gesucht", "brauche", "brauchen", "moechte", "haette", "gern", "gerne", "bitte", "jemand", "etwas", "etwa", "gibt", "haben", "hat", "habe",
        "einem", "einer", "eines", "den", "dem", "des", "fuer", "zum", "zur", "aus", "bei", "bis", "nach", "auf", "als", "nicht", "noch", "auch", "schon", "sehr",
        "mein", "meine", "meinen", "meinem", "meiner", "sein", "seine", "ihr", "ihre", "ich", "wir", "sie", "mir", "man", "mag", "ist", "sind", "kann", "soll",
        "gut", "gute", "guten", "neu", "neue", "gebraucht", "moeglichst", "euro", "looking", "need", "want", "something", "any", "some", "have", "has", "about", "that",
    ];

    public static IReadOnlyList<string> Telling(string text) =>
    [
        .. Fold.Words(text).Select(Fold.Of).Distinct()
            .Where(word => word.Length >= Shortest && !char.IsAsciiDigit(word[0]) && !WordPlan.IsFiller(word) && !Asking.Contains(word)).Take(Most),
    ];
}
