using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

/// <summary>
/// The operator gives a town its right name: in the town's log and in the operator's, with a mail to who leads it. Its address stays. The town
/// itself does not: its name is what it was let in under, and no town may slip into another's; what its portal is called is its own to choose.
/// </summary>
internal sealed class TownNameCorrection(ScopeDoor door)
{
    public async Task CorrectAsync(Scope scope, string name, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        await entered.Get<StorefrontDb>().WriteAsync(
            async () =>
            {
                var editing = entered.Get<ProfileEditing>();
                var town = (Town)await editing.FindAsync(cancel);
                var before = town.Name;
                if (before == name)
                {
                    return;
                }

                await editing.EditAsync("town_name_corrected", row => Names.Of((Town)row), row => Rename((Town)row, name), cancel);
                await entered.Get<OwnerMail>().LeaveAsync(
                    "town_name_corrected",
                    head => new { head.Name, Before = before, Town = name, Url = entered.Get<ITenantAddresses>().Url(scope, "/admin/settings/profile") },
                    cancel);
            },
            cancel);
    }

    /// <summary>What was made from the name when the town was founded has the same mistake, until somebody wrote something else.</summary>
    private static void Rename(Town town, string name)
    {
        town.PortalName = town.PortalName == town.Name ? name : town.PortalName;
        town.Contact = town.Contact.City == town.Name ? town.Contact with { City = name } : town.Contact;
        town.Name = name;
    }

    private sealed record Names(string Name, string PortalName, string City)
    {
        public static Names Of(Town town) => new(town.Name, town.PortalName, town.Contact.City);
    }
}
