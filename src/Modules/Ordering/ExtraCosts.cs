using Storefront.Ordering.Contracts;

namespace Storefront.Ordering;

/// <summary>Whether any way to the goods costs something on top of them.</summary>
internal sealed class ExtraCosts(IEnumerable<IExtraCosts> ways)
{
    /// <param name="shop">Null for any shop of the town.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async ValueTask<bool> AnyAsync(Guid? shop, CancellationToken cancel)
    {
        foreach (var way in ways)
        {
            if (await way.AnyAsync(shop, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
