using System.Collections.Frozen;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Roles;

/// <summary>What a person may do, by the word on their door. Words: <c>roles.{name}</c>.</summary>
internal static class Role
{
    public const string Owner = "owner";
    public const string Staff = "staff";
    public const string TownAdmin = "town_admin";
    public const string Editor = "editor";
    public const string Operator = "operator";

    /// <summary>Guests in a town's team: they exchange with the retailers, and associations write lessons for them.</summary>
    public const string Association = "association";
    public const string Expert = "expert";

    public static readonly string[] OfGuests = [Association, Expert];

    public static readonly FrozenSet<string> Everything = new[] { "*" }.ToFrozenSet();

    // Contents of the portal, and nothing of shops, people or money.
    private static readonly string[] EditorModules = ["pages", "media", "themes", "hours", "marketplace", "learning", "community"];

    private const string GuestsMay = "community.take_part";
    private const string AssociationsMay = "learning.write";

    public static string[] For(TenantKinds kind) => kind == TenantKinds.Town ? [TownAdmin, Association, Expert, Editor] : [Owner, Staff];

    /// <summary>Owners and town admins do everything; staff does the daily work, not what binds the business.</summary>
    public static FrozenSet<string> PermissionsOf(string role, ModuleCatalog catalog) => role switch
    {
        Owner or TownAdmin or Operator => Everything,
        Staff => catalog.Modules
            .SelectMany(module => module.Permissions)
            .Where(permission => permission.Kinds.HasFlag(TenantKinds.Shop) && !BindsTheBusiness(permission.Id))
            .Select(permission => permission.Id)
            .ToFrozenSet(),
        Editor => catalog.Modules
            .Where(module => EditorModules.Contains(module.Manifest.Id))
            .SelectMany(module => module.Permissions)
            .Where(permission => permission.Kinds.HasFlag(TenantKinds.Town) && !BindsTheBusiness(permission.Id))
            .Select(permission => permission.Id)
            .ToFrozenSet(),
        Association => new[] { GuestsMay, AssociationsMay }.ToFrozenSet(),
        Expert => new[] { GuestsMay }.ToFrozenSet(),
        _ => FrozenSet<string>.Empty,
    };

    private static bool BindsTheBusiness(string permission) =>
        permission.StartsWith("tenants.", StringComparison.Ordinal)
        || permission.StartsWith("payments.", StringComparison.Ordinal)
        || permission.EndsWith(".settings", StringComparison.Ordinal);
}
