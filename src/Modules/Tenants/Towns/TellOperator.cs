using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

/// <summary>A town is registered, or sent again, and waits for the operator's answer. Raised in the town's scope.</summary>
internal sealed record TownAsks;

/// <summary>A mail to everybody who decides on towns: nobody has to look whether one waits.</summary>
internal sealed class TellOperator(CurrentScope here, TenantDirectory directory, ScopeDoor door, PublicRoot root) : IEventHandler<TownAsks>
{
    public async Task HandleAsync(TownAsks happened, CancellationToken cancel)
    {
        if (directory.Find(here.Value) is not { } town)
        {
            return;
        }

        await using var entered = door.Enter(Scope.Operator);
        var (db, mail) = (entered.Get<StorefrontDb>(), entered.Get<ITenantMail>());
        await db.WriteAsync(
            async () =>
            {
                foreach (var person in await db.Set<OperatorRecord>().AsNoTracking().ToListAsync(cancel))
                {
                    var values = new { person.Name, Town = town.Name, Url = $"{root.At(root.Host)}/operator/towns/{here.Value.TownId}" };
                    await mail.LeaveAsync(new TenantMail(person.Email, person.Name, "town_waits", TextCatalog.German, values), cancel);
                }
            },
            cancel);
    }
}
