namespace Storefront.Liquid.Values;

/// <summary>
/// Stands for a drop that stays as it is for some time, and is made when a template first looks into it. What a snippet makes of it
/// and of nothing else on the page is kept in <paramref name="kept"/>, so that the next page need not make it again.
/// </summary>
/// <param name="kept">Held by the host as long as the drop would be made the same: same facts, same language.</param>
/// <param name="make">Makes the drop.</param>
public sealed class LaterDrop(KeptPieces kept, Func<ILiquidDrop> make) : ILiquidDynamic
{
    private ILiquidDrop? _drop;

    /// <summary>The drop.</summary>
    public ILiquidDrop Drop => _drop ??= make();

    internal KeptPieces Kept => kept;

    /// <inheritdoc/>
    public bool TryGet(string member, out LiquidValue value) => Members.TryGet(Drop, member, out value);
}
