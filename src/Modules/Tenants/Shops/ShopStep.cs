using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Domains;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>Recipe step <c>shop</c>: opens the shop or brings it to what the recipe says.</summary>
internal sealed class ShopStep(TenantDirectory directory, ModuleCatalog catalog, TimeProvider clock) : IRecipeStep
{
    public string Name => "shop";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<ShopInRecipe>();
        Check(step, context, wanted);
        var scope = directory.FindShop(context.TownId, wanted.Slug)?.Scope ?? Scope.ForShop(context.TownId, Ids.New(clock));
        await using var entered = context.Door.Enter(scope);
        var photo = await PhotoAsync(step, wanted, entered.Services, cancel);
        var db = entered.Get<StorefrontDb>();
        var changes = entered.Get<TenantChanges>();
        await db.WriteAsync(() => StoreAsync(db, changes, wanted, photo, cancel), cancel);
    }

    private void Check(RecipeStep step, RecipeContext context, ShopInRecipe wanted)
    {
        if (context.TownId == Guid.Empty)
        {
            throw new RecipeException($"{step.Where}: a \"town\" step has to come first.");
        }

        if (!Slug.IsValid(wanted.Slug) || string.IsNullOrWhiteSpace(wanted.DisplayName))
        {
            throw new RecipeException($"{step.Where}: a shop needs a \"slug\" (a-z, 0-9, hyphens) and a \"displayName\".");
        }

        if (TenantName.Problem(wanted.DisplayName) is not null)
        {
            throw new RecipeException($"{step.Where}: the name of a shop has at most 100 characters, and no angle brackets or control characters.");
        }

        if (wanted.Features.FirstOrDefault(id => catalog.Features.All(feature => feature.Id != id)) is { } unknown)
        {
            throw new RecipeException($"{step.Where}: there is no feature \"{unknown}\".");
        }
    }

    private static async Task<Guid?> PhotoAsync(
        RecipeStep step, ShopInRecipe wanted, IServiceProvider services, CancellationToken cancel) =>
        wanted.Photo is { ValueKind: JsonValueKind.Object } picture && services.GetService<ITenantPicture>() is { } pictures
            ? await pictures.StoreAsync(picture, step.Folder, cancel)
            : null;

    private async Task StoreAsync(
        StorefrontDb db, TenantChanges changes, ShopInRecipe wanted, Guid? photo, CancellationToken cancel)
    {
        var shop = await db.Set<Shop>().SingleOrDefaultAsync(cancel);
        if (shop is null)
        {
            shop = Shop.New(db.Scope, wanted.Slug, wanted.DisplayName, clock.GetUtcNow());
            db.Add(shop);
        }

        wanted.Fill(shop);
        shop.PublicSince ??= shop.State.IsPublic() ? clock.GetUtcNow() : null;
        shop.PhotoId = photo ?? shop.PhotoId;
        if (wanted.Domain?.ToLowerInvariant() is { Length: > 0 } host)
        {
            shop.Canonical = AddressKind.OwnDomain;
            if (!await db.Set<Domain>().AnyAsync(domain => domain.Host == host, cancel))
            {
                // Whoever runs recipes is the operator, who may set what others have to prove.
                var now = clock.GetUtcNow();
                db.Add(new Domain { Host = host, Main = true });
                db.Add(new DomainClaim { Host = host, Token = Token.New(), ClaimedAt = now, ProvenAt = now, ProvenBy = DomainProof.Operator });
            }
        }

        if (db.ChangeTracker.HasChanges())
        {
            await changes.NoteAsync(cancel);
        }
    }
}

internal sealed record ShopInRecipe
{
    public string Slug { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string? Branch { get; init; }

    public string? Slogan { get; init; }

    public string? SloganEn { get; init; }

    public string Level { get; init; } = nameof(ShopLevel.Profile);

    public string State { get; init; } = nameof(ShopState.Live);

    public ContactDetails? Contact { get; init; }

    public LegalProfile? Legal { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string[] Features { get; init; } = [];

    public string? Domain { get; init; }

    public JsonElement? Photo { get; init; }

    public void Fill(Shop shop)
    {
        shop.Name = DisplayName;
        shop.Branch = Branch;
        shop.Slogan = Slogan;
        shop.SloganEn = SloganEn;
        shop.Level = Enum.Parse<ShopLevel>(Level, ignoreCase: true);
        shop.State = Enum.Parse<ShopState>(State, ignoreCase: true);
        shop.BlockReason = shop.State == ShopState.Blocked ? shop.BlockReason : null;
        shop.AskedLevel = shop.State == ShopState.Submitted ? ShopLevel.Sell : shop.AskedLevel;
        shop.Contact = Contact ?? shop.Contact;
        shop.Legal = Legal ?? shop.Legal;
        shop.Latitude = Latitude;
        shop.Longitude = Longitude;
        shop.SearchName = ShopSearch.Fold($"{DisplayName} {shop.Contact.Zip} {shop.Contact.City}");
        foreach (var feature in Features)
        {
            shop.Switches[feature] = true;
        }
    }
}
