using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Profiles;

internal static class ShopStates
{
    /// <summary>Whether the public sees it.</summary>
    public static bool IsPublic(this ShopState state) => state == ShopState.Live;
}
