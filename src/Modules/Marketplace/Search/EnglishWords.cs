using System.Collections.Frozen;
using Storefront.Marketplace.Index;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Search;

/// <summary>
/// What English words of trade are in German, learnt from the branch templates, which name everything in both: who asks for „toys“
/// finds what „Spielwaren“ finds, though few articles carry English titles.
/// </summary>
internal sealed class EnglishWords(IBranches branches)
{
    private readonly Lazy<FrozenDictionary<string, string[]>> _german = new(() => branches.All
        .SelectMany(branch => Pairs(branch.Title.GetValueOrDefault("en") ?? "", branch.Title.GetValueOrDefault("de") ?? ""))
        .Where(pair => !pair.German.StartsWith(pair.English, StringComparison.Ordinal))
        .GroupBy(pair => pair.English, pair => pair.German, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal));

    public IReadOnlyList<string> German(string folded) => _german.Value.GetValueOrDefault(Stem.Of(folded)) ?? [];

    // „Jewellery & watches“, „Schmuck & Uhren“: word by word where there are as many, else the first, which says what it is.
    private static IEnumerable<(string English, string German)> Pairs(string english, string german)
    {
        var (left, right) = (WordPlan.Words(english), WordPlan.Words(german));
        var most = left.Count == right.Count ? left.Count : 1;
        return left.Zip(right).Take(most).Select(pair => (Stem.Of(pair.First), Stem.Of(pair.Second)));
    }
}
