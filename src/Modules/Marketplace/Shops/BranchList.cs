using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Marketplace.Index;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Shops;

/// <summary><c>branches</c>: those that have shops, with how many.</summary>
internal sealed record BranchDrop(string Title, string Url, int Count, bool Active) : ILiquidDrop;

internal sealed class BranchList(IBranches branches)
{
    /// <summary>The id of a branch by id or by a word of its title: people link „?branch=buecher“.</summary>
    public string? Find(string? asked) => asked is null
        ? null
        : branches.All.FirstOrDefault(branch => branch.Id == asked
            || branch.Title.Values.Any(title => Fold.Words(title).Select(Fold.Of).Contains(Fold.Of(asked))))?.Id;

    /// <summary>Branches whose title has one of these words, in either language.</summary>
    public IReadOnlySet<string> Named(IReadOnlyList<string> words)
    {
        string[] stems = [.. words.Select(Stem.Of)];
        return branches.All
            .Where(branch => branch.Title.Values.SelectMany(Fold.Words).Select(Fold.Of)
                .Any(word => stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal))))
            .Select(branch => branch.Id).ToHashSet(StringComparer.Ordinal);
    }

    public string Title(string branch, TextIn texts) => branches.Find(branch) is { } known
        ? known.Title.GetValueOrDefault(texts.Locale) ?? known.Title.Values.First()
        : branch;

    /// <param name="shops">The town's.</param>
    /// <param name="active">Chosen now, or null.</param>
    /// <param name="texts">Language.</param>
    /// <param name="url">The address that chooses a branch; null chooses all.</param>
    public IReadOnlyList<BranchDrop> Of(ShopList shops, string? active, TextIn texts, Func<string?, string> url) =>
    [
        .. shops.ByName.Where(shop => shop.Profile.Branch is not null)
            .GroupBy(shop => shop.Profile.Branch!)
            .Select(group => new BranchDrop(
                Title(group.Key, texts), url(group.Key == active ? null : group.Key), group.Count(), group.Key == active))
            .OrderBy(branch => branch.Title, StringComparer.Create(texts.Culture, ignoreCase: true)),
    ];
}
