using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>What is asked of somebody who opens a shop.</summary>
internal sealed record NewShop
{
    public required string Name { get; init; }

    public string? Slug { get; init; }

    public string? Branch { get; init; }

    /// <summary>The owner; without an address nobody is invited.</summary>
    public string? OwnerName { get; init; }

    public string? Email { get; init; }

    public string Locale { get; init; } = "de";

    public ContactDetails Contact { get; init; } = new();

    public ShopState State { get; init; } = ShopState.Draft;

    public ShopLevel Level { get; init; } = ShopLevel.Profile;

    /// <summary>Who asked for it, where that was before: a list is taken in when nobody is there any more. Empty: whoever is there.</summary>
    public string By { get; init; } = "";

    public InvitationKind Invitation { get; init; } = InvitationKind.ShopOpened;
}

/// <summary>
/// Opens a shop in a town: a handful of rows in one transaction, and it answers at once. Nothing is set up for it, so the
/// five-thousandth shop opens as fast as the first. Nobody sees it yet; and where its owner gets mail is no address for customers
/// until they say so.
/// </summary>
internal sealed class ShopOpening(TenantDirectory directory, ScopeDoor door, TimeProvider clock)
{
    public async Task<(Scope Scope, string Slug)> OpenAsync(Guid town, NewShop wanted, CancellationToken cancel)
    {
        var scope = Scope.ForShop(town, Ids.New(clock));
        var slug = Slug.FirstFree(
            wanted.Slug ?? Slug.Of(wanted.Name), "laden", candidate => directory.FindShop(town, candidate) is not null);
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        await db.WriteAsync(
            async () =>
            {
                db.Add(ShopOf(scope, slug, wanted));
                Log(entered.Get<IAuditLog>(), wanted, new { slug, wanted.Branch, wanted.Email });
                db.Raise(new ShopOpened(wanted.Branch));
                if (wanted.Email is { Length: > 0 } email)
                {
                    await entered.Get<Invitations>().InviteAsync(
                        new Invitee(email, wanted.OwnerName ?? wanted.Name, Role.Owner, wanted.Locale), wanted.Invitation, cancel);
                }

                await db.SaveChangesAsync(cancel);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
            },
            cancel);
        return (scope, slug);
    }

    private static void Log(IAuditLog audit, NewShop wanted, object after)
    {
        if (wanted.By.Length > 0)
        {
            audit.RecordFor(wanted.By, "shop_opened", wanted.Name, after);
            return;
        }

        audit.Record("shop_opened", wanted.Name, null, after);
    }

    private Shop ShopOf(Scope scope, string slug, NewShop wanted)
    {
        var shop = Shop.New(scope, slug, wanted.Name.Trim(), clock.GetUtcNow());
        shop.Branch = wanted.Branch;
        shop.State = wanted.State;
        shop.PublicSince = wanted.State.IsPublic() ? shop.CreatedAt : null;
        shop.EnteredByTown = wanted.Invitation == InvitationKind.ShopListed;
        shop.Level = wanted.Level;
        shop.Contact = wanted.Contact;
        shop.SearchName = ShopSearch.Fold($"{shop.Name} {shop.Contact.Zip} {shop.Contact.City}");
        return shop;
    }
}
