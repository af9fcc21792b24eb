using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Towns;

/// <summary>Recipe step <c>town</c>: founds the town or brings it to what the recipe says. Later steps belong to it.</summary>
internal sealed class TownStep(TenantDirectory directory, TimeProvider clock) : IRecipeStep
{
    public string Name => "town";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<TownInRecipe>();
        if (!Slug.IsValid(wanted.Slug) || string.IsNullOrWhiteSpace(wanted.DisplayName))
        {
            throw new RecipeException($"{step.Where}: a town needs a \"slug\" (a-z, 0-9, hyphens) and a \"displayName\".");
        }

        if ((TenantName.Problem(wanted.DisplayName) ?? TenantName.Problem(wanted.PortalName ?? "")) is not null)
        {
            throw new RecipeException($"{step.Where}: the name of a town has at most 100 characters, and no angle brackets or control characters.");
        }

        var scope = directory.FindTown(wanted.Slug)?.Scope ?? Scope.ForTown(Ids.New(clock));
        await using var entered = context.Door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        var changes = entered.Get<TenantChanges>();
        await db.WriteAsync(() => StoreAsync(db, changes, scope, wanted, cancel), cancel);
        context.TownId = scope.TownId;
    }

    private async Task StoreAsync(StorefrontDb db, TenantChanges changes, Scope scope, TownInRecipe wanted, CancellationToken cancel)
    {
        var town = await db.Set<Town>().SingleOrDefaultAsync(cancel);
        if (town is null)
        {
            town = Town.New(scope, wanted.Slug, wanted.DisplayName, clock.GetUtcNow());
            db.Add(town);
        }

        wanted.Fill(town);
        // Whoever runs recipes is the operator, who answers for what is published with them.
        town.PublicSince ??= clock.GetUtcNow();
        var known = await db.Set<Domain>().Where(domain => domain.ShopId == Guid.Empty).Select(domain => domain.Host).ToListAsync(cancel);
        db.AddRange(wanted.Hosts.Select(host => host.ToLowerInvariant()).Except(known).Select(host => new Domain { Host = host }));
        if (db.ChangeTracker.HasChanges())
        {
            await changes.NoteAsync(cancel);
        }
    }
}

internal sealed record TownInRecipe
{
    public string Slug { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string? PortalName { get; init; }

    public string[] Hosts { get; init; } = [];

    public string TimeZone { get; init; } = "Europe/Berlin";

    public string State { get; init; } = "NW";

    public string? Tagline { get; init; }

    public string? TaglineEn { get; init; }

    public ContactDetails? Contact { get; init; }

    public LegalProfile? Legal { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public void Fill(Town town)
    {
        town.Name = DisplayName;
        town.PortalName = PortalName ?? DisplayName;
        town.TimeZone = TimeZone;
        town.FederalState = State;
        town.Slogan = Tagline;
        town.SloganEn = TaglineEn;
        town.Contact = Contact ?? town.Contact;
        town.Legal = Legal ?? town.Legal;
        town.Latitude = Latitude;
        town.Longitude = Longitude;
        (town.State, town.BlockReason) = (ShopState.Live, null);
    }
}
