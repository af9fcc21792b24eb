using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Recipes;

/// <summary>
/// Recipe step <c>order</c>: a demo order goes the way of a real one, through basket, checkout and desk, so that stock, places
/// and payments are as true as everywhere.
/// </summary>
internal sealed class DemoOrderStep(TenantDirectory directory, TextCatalog catalog, TimeProvider clock) : IRecipeStep
{
    public string Name => "order";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<DemoOrder>();
        if (wanted.Reference.Length == 0 || wanted.Lines.Count == 0 || wanted.Shopper.Email.Length == 0)
        {
            throw new RecipeException($"{step.Where}: an order needs \"reference\", \"shopper\" and \"lines\".");
        }

        var town = Scope.ForTown(context.TownId);
        if (await context.Door.InAsync<StorefrontDb, bool>(town, db => db.Set<Purchase>()
            .AnyAsync(purchase => purchase.ShopId == Guid.Empty && purchase.Reference == wanted.Reference, cancel)))
        {
            return;
        }

        var token = await FillAsync(step, context, wanted, cancel);
        var purchase = await context.Door.InAsync<DemoCheckout, string>(
            town, checkout => checkout.OrderAsync(step, token, wanted, clock.GetUtcNow(), cancel));
        await WorkAsync(context, wanted, town, purchase, cancel);
    }

    private async Task<string> FillAsync(RecipeStep step, RecipeContext context, DemoOrder wanted, CancellationToken cancel)
    {
        string? token = null;
        foreach (var line in wanted.Lines)
        {
            var shop = directory.FindShop(context.TownId, line.Shop)?.Scope
                ?? throw new RecipeException($"{step.Where}: there is no shop \"{line.Shop}\".");
            var variant = await context.Door.InAsync<IVariantChoice, VariantRef?>(shop, choice => choice.BySkuAsync(line.Sku, cancel))
                ?? throw new RecipeException($"{step.Where}: {line.Shop} has no article \"{line.Sku}\".");
            var answer = await context.Door.InAsync<BasketBook, AddAnswer>(
                shop.Town, baskets => baskets.AddAsync(token, variant, line.Quantity, null, catalog.In(TextCatalog.German), cancel));
            token = answer is AddAnswer.Added added
                ? added.Token
                : throw new RecipeException($"{step.Where}: \"{line.Sku}\" of {line.Shop} cannot be ordered now.");
        }

        return token!;
    }

    private async Task WorkAsync(RecipeContext context, DemoOrder wanted, Scope town, string token, CancellationToken cancel)
    {
        var bought = await context.Door.InAsync<PurchaseBook, BoughtPurchase?>(town, purchases => purchases.FindAsync(token, cancel));
        foreach (var order in bought!.Orders.Select(one => one.Order))
        {
            var slug = directory.Find(Scope.ForShop(order.TownId, order.ShopId))!.Slug;
            var goal = wanted.States.GetValueOrDefault(slug, wanted.State);
            foreach (var state in Way(goal))
            {
                await context.Door.InAsync<OrderDesk, OrderStep>(
                    Scope.ForShop(order.TownId, order.ShopId), desk => desk.MoveAsync(order.Id, state, "", null, cancel));
            }
        }
    }

    private static OrderState[] Way(string state) => state switch
    {
        "accepted" => [OrderState.Accepted],
        "packing" => [OrderState.Accepted, OrderState.Packing],
        "ready" => [OrderState.Accepted, OrderState.Packing, OrderState.Ready],
        "handed_over" => [OrderState.Accepted, OrderState.Packing, OrderState.Ready, OrderState.HandedOver],
        _ => [],
    };
}

/// <summary>Takes a filled basket through the checkout with the first offer of each shop.</summary>
internal sealed class DemoCheckout(
    BasketBook baskets, BasketReader reader, OfferReader offers, CheckoutBook book, PlaceOrder place, TextCatalog catalog)
{
    public async Task<string> OrderAsync(RecipeStep step, string token, DemoOrder wanted, DateTimeOffset now, CancellationToken cancel)
    {
        var texts = catalog.In(TextCatalog.German);
        var basket = (await reader.ReadAsync(token, texts, cancel))!;
        var ways = await offers.ReadAsync(basket, texts, cancel);
        await book.StoreContactAsync(
            basket.Basket, new Contact(wanted.Shopper.Name, wanted.Shopper.Email, wanted.Shopper.Phone ?? "", wanted.Note ?? ""), cancel);
        var refused = await book.StoreChoicesAsync(basket.Basket, [.. basket.Groups.Select(group => First(step, group, ways))], [], texts, cancel);
        var ready = await reader.WithLegalTextsAsync(
            await reader.FillAsync((await baskets.FindAsync(token, cancel))!, texts, cancel), cancel);
        var summary = refused.Count == 0 ? Summaries.Of(ready, texts) : null;
        var wish = new OrderWish(token, basket.Basket.CheckoutId, summary?.Seal().Hash ?? "", "")
        {
            Reference = wanted.Reference,
            PlacedAt = now - TimeSpan.FromHours(wanted.PlacedHoursAgo),
            Confirmed = [.. Confirmations.For(ready).Select(one => one.Field)],
        };
        return await place.PlaceAsync(wish, texts, cancel) is PlaceAnswer.Placed placed
            ? placed.Token
            : throw new RecipeException($"{step.Where}: the order cannot be placed: {string.Join(" ", refused.Values)}");
    }

    private static Choice First(RecipeStep step, SellerGroup group, IReadOnlyDictionary<Guid, ShopOffers> ways)
    {
        var offer = ways[group.ShopId];
        if (!offer.Complete)
        {
            throw new RecipeException($"{step.Where}: {group.Seller.Name} offers no way to get or to pay the goods.");
        }

        var (method, first) = offer.Methods[0];
        var time = first.Days.SelectMany(day => day.Times).FirstOrDefault(one => one.Bookable)?.Id;
        return new Choice(group.ShopId, method.Id, time, null, null, offer.Payments[0].Method.Id);
    }
}

internal sealed record DemoOrder
{
    public string Reference { get; init; } = "";

    public double PlacedHoursAgo { get; init; }

    public DemoShopper Shopper { get; init; } = new("", "", null);

    public string? Note { get; init; }

    public IReadOnlyList<DemoLine> Lines { get; init; } = [];

    public string State { get; init; } = "received";

    public IReadOnlyDictionary<string, string> States { get; init; } = new Dictionary<string, string>();
}

internal sealed record DemoShopper(string Name, string Email, string? Phone);

internal sealed record DemoLine(string Shop, string Sku, int Quantity);
