namespace Storefront.Community.Peers;

/// <summary>What several shops have in common. Nothing of a single one leaves it: below five shops it says nothing.</summary>
/// <param name="Shops">How many gave a figure.</param>
/// <param name="Median">The one in the middle.</param>
internal sealed record PeerCell(int Shops, int Median)
{
    public const int Fewest = 5;

    public static PeerCell? Of(IEnumerable<int?> figures)
    {
        List<int> all = [.. figures.OfType<int>().Order()];
        return all.Count < Fewest ? null : new PeerCell(all.Count, all[all.Count / 2]);
    }
}

/// <summary>The cells of one group of shops.</summary>
internal sealed record PeerGroup(PeerCell? Pickup, PeerCell? Answer, PeerCell? Photo)
{
    public static PeerGroup Of(IReadOnlyCollection<PeerShare> shares) => new(
        PeerCell.Of(shares.Select(share => share.PickupPercent)),
        PeerCell.Of(shares.Select(share => share.AnswerMinutes)),
        PeerCell.Of(shares.Select(share => share.PhotoPercent)));
}
