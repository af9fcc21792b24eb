using System.Collections.Concurrent;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Index;

/// <summary>The words of one town's articles, folded, with how often they occur. Grows while the program runs.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 40;
    private const int ShortestBeginning = 4;

    // Of four letters with a slip the beginning of many a word is left: „lego“ is no „lemo(n)“.
    private const int ShortestSlip = 5;

    // Two slips lead to beginnings that are no words: „nachtcafe“ to „nachtwä(chter)“.
    private const int FarthestBeginning = 1;
    private readonly ConcurrentDictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private Sorted? _sorted;

    public static Vocabulary Of(IEnumerable<string> words)
    {
        var known = new Vocabulary();
        known.Add(words, Tongue.German);
        return known;
    }

    public int Count => _words.Count;

    public bool Knows(string folded) => _words.ContainsKey(folded);

    /// <summary>As people write it: „groesse“ is shown as „größe“.</summary>
    public string Shown(string folded) => _words.TryGetValue(folded, out var entry) ? entry.Shown
        : Range(folded).Select(word => _words[word].Shown).FirstOrDefault() is { } longer ? Beginning(longer, folded)
        : folded;

    private static string Beginning(string shown, string folded) =>
        Enumerable.Range(1, shown.Length).Select(length => shown[..length]).FirstOrDefault(begun => Fold.Of(begun) == folded) ?? folded;

    public void Learn(IReadOnlyCollection<FeedProduct> products)
    {
        Add(products.SelectMany(ArticleWords.Naming), Tongue.German);
        Add(products.SelectMany(ArticleWords.NamingEn), Tongue.English);
    }

    public void Add(IEnumerable<string> words, Tongue tongue)
    {
        foreach (var word in words.Where(word => word.Length is >= 2 and <= LongestWord && !char.IsAsciiDigit(word[0])))
        {
            _words.AddOrUpdate(
                Fold.Of(word),
                static (_, said) => new Entry(said.word, 1, said.tongue),
                static (_, known, said) => known with { Times = known.Times + 1, Tongue = known.Tongue | said.tongue },
                (word, tongue));
        }
    }

    /// <summary>Known words that begin so, the most frequent first; of another language only when there is none in this.</summary>
    public IReadOnlyList<string> Beginning(string folded, Tongue tongue, int most)
    {
        List<string> all = [.. Range(folded)];
        List<string> own = all.FindAll(word => _words[word].Tongue.HasFlag(tongue));
        return [.. (own.Count > 0 ? own : all)
            .OrderByDescending(word => _words[word].Times).ThenBy(word => word, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Known words that end so, the most frequent first.</summary>
    public IReadOnlyList<string> Ending(string stem) =>
        [.. Stem.Forms(stem).SelectMany(Words().EndingIn).OrderByDescending(word => _words[word].Times).ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>The word itself, or another form of it.</summary>
    public bool KnowsForm(string folded) => Knows(folded) || Stem.Forms(Stem.Of(folded)).Any(Knows);

    public bool KnowsBeginning(string folded) => Knows(folded) || Range(folded).Any();

    /// <summary>
    /// The known word, or the beginning of one, nearest to a mistyped one; null when none is near enough. „Spargel“ is found by a town
    /// that sells only „Spargelschäler“.
    /// </summary>
    public string? Nearest(string folded)
    {
        var most = folded.Length switch
        {
            < 4 => 0,
            < 6 => 1,
            _ => 2,
        };
        if (most == 0)
        {
            return null;
        }

        var whole = Best(folded, most, sameStart: true);
        return BestBeginning(folded, whole is null ? FarthestBeginning : Math.Min(FarthestBeginning, whole.Value.Far - 1)) ?? whole?.Word ?? Best(folded, most, sameStart: false)?.Word;
    }

    private string? BestBeginning(string folded, int most)
    {
        string? best = null;
        var (distance, times) = (most + 1, 0L);
        foreach (var word in most < 1 || folded.Length < ShortestSlip ? [] : Range(folded[..2]))
        {
            for (var length = Math.Max(ShortestBeginning, folded.Length - most); length <= Math.Min(folded.Length + most, word.Length - 1); length++)
            {
                var far = EditDistance.Between(folded, word[..length], Math.Min(most, distance));
                if (far < distance || (far == distance && far <= most && _words[word].Times > times))
                {
                    (best, distance, times) = (word[..length], far, _words[word].Times);
                }
            }
        }

        return best;
    }

    private (string Word, int Far)? Best(string folded, int most, bool sameStart)
    {
        string? best = null;
        var (distance, times) = (most + 1, 0L);
        foreach (var word in Words().ByLength(folded.Length - most, folded.Length + most))
        {
            if (word[0] == folded[0] != sameStart)
            {
                continue;
            }

            var far = EditDistance.Between(folded, word, Math.Min(most, distance));
            if (far < distance || (far == distance && far <= most && _words[word].Times > times))
            {
                (best, distance, times) = (word, far, _words[word].Times);
            }
        }

        return best is null ? null : (best, distance);
    }

    private IEnumerable<string> Range(string folded)
    {
        var all = Words().All;
        var at = Array.BinarySearch(all, folded, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < all.Length && all[at].StartsWith(folded, StringComparison.Ordinal); at++)
        {
            yield return all[at];
        }
    }

    // Sorted anew when words came, which after the first minutes of a catalogue is rare.
    private Sorted Words()
    {
        var known = _sorted;
        if (known is null || known.All.Length != _words.Count)
        {
            _sorted = known = new Sorted([.. _words.Keys]);
        }

        return known;
    }

    private readonly record struct Entry(string Shown, long Times, Tongue Tongue);

    private sealed class Sorted
    {
        private readonly string[][] _byLength = new string[LongestWord + 10][];
        private readonly string[] _fromTheEnd;

        public Sorted(string[] words)
        {
            Array.Sort(words, StringComparer.Ordinal);
            All = words;
            _fromTheEnd = [.. words];
            Array.Sort(_fromTheEnd, FromTheEnd);
            foreach (var group in words.GroupBy(word => word.Length).Where(group => group.Key < _byLength.Length))
            {
                _byLength[group.Key] = [.. group];
            }
        }

        public string[] All { get; }

        public IEnumerable<string> EndingIn(string end)
        {
            var at = Array.BinarySearch(_fromTheEnd, end, Comparer<string>.Create(FromTheEnd));
            for (at = at < 0 ? ~at : at; at < _fromTheEnd.Length && _fromTheEnd[at].EndsWith(end, StringComparison.Ordinal); at++)
            {
                yield return _fromTheEnd[at];
            }
        }

        public IEnumerable<string> ByLength(int from, int to)
        {
            for (var length = Math.Max(1, from); length <= to && length < _byLength.Length; length++)
            {
                foreach (var word in _byLength[length] ?? [])
                {
                    yield return word;
                }
            }
        }

        private static int FromTheEnd(string one, string other)
        {
            for (var back = 1; back <= Math.Min(one.Length, other.Length); back++)
            {
                if (one[^back] != other[^back])
                {
                    return one[^back] - other[^back];
                }
            }

            return one.Length - other.Length;
        }
    }
}
