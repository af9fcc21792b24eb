using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Hours.Contracts;
using Storefront.Ordering.Accounts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Closures;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Data;
using Storefront.Ordering.Mails;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Recipes;
using Storefront.Ordering.Reservations;
using Storefront.Ordering.Turnovers;
using Storefront.Pages.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering;

/// <summary>Basket, checkout, purchases, orders, reservations, and the desk where shops work through them.</summary>
public sealed class OrderingModule : IModule
{
    internal const string Orders = "Orders";
    internal const string Reservations = "Reservations";
    internal const string MayServe = "ordering.serve";

    public ModuleManifest Manifest { get; } = new(
        "ordering",
        9,
        new Feature(Orders, TenantKinds.Shop),
        new Feature(Reservations, TenantKinds.Shop));

    public IEnumerable<Permission> Permissions => [new Permission(MayServe, TenantKinds.Shop)];

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("ordering.desk.menu", "/admin/orders", "orders", TenantKinds.Shop, 10, MayServe, Orders),
        new("ordering.reservations.menu", "/admin/reservations", "reservations", TenantKinds.Shop, 11, MayServe, Reservations),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        OrderLabel.Check(OrderLabel.Text);
        services
            .AddModelPart<OrderingModel>()
            .AddSingleton(new AuditKind("orders", TenantKinds.Shop, "order_"))
            .AddScoped<TownDoor>()
            .AddScoped<BasketCookie>()
            .AddScoped<BasketMerge>()
            .AddScoped<CarriedBasket>()
            .AddScoped<IShopperBelongings>(provider => provider.GetRequiredService<CarriedBasket>())
            .AddScoped<BasketBook>()
            .AddScoped<BasketReader>()
            .AddScoped<BasketPage>()
            .AddScoped<SellerCards>()
            .AddScoped<WishReader>()
            .AddScoped<IBasketCheck, OpenSellers>()
            .AddScoped<ChangeLines>()
            .AddScoped<Methods>()
            .AddScoped<ExtraCosts>()
            .AddPageObject<ShippingCosts>()
            .AddScoped<OfferReader>()
            .AddScoped<CheckoutBook>()
            .AddScoped<CheckoutHome>()
            .AddScoped<CheckoutPage>()
            .AddScoped<CheckoutFlow>()
            .AddScoped<PlaceOrder>()
            .AddScoped<PurchaseBook>()
            .AddScoped<ContractTexts>()
            .AddScoped<PurchasePage>()
            .AddScoped<AccountPurchases>()
            .AddScoped<IShopperRecords, AccountRecords>()
            .AddScoped<IShopperRecords, AccountWithdrawals>()
            .AddSingleton(new AccountEntry(10, "ordering.account.title", "/account/purchases"))
            .AddEventHandler<ShopperEmailChanged, KeepPurchasesOfOldAddress>()
            .AddEventHandler<ShopperDeleted, LetGoOfShopper>()
            .AddScoped<OrderDesk>()
            .AddScoped<WithdrawnGoods>()
            .AddScoped<IOrderDesk>(provider => provider.GetRequiredService<OrderDesk>())
            .AddScoped<IUncollectedOrders, UncollectedOrders>()
            .AddScoped<IOrderTurnover, OrderTurnover>()
            .AddScoped<IOrderPace, OrdersPace>()
            .AddScoped<IPromisesAhead, OrdersAhead>()
            .AddScoped<IPromisesAhead, ReservationsAhead>()
            .AddScoped<IPromisedGoods, OrderedGoods>()
            .AddScoped<IPromisedGoods, ReservedGoods>()
            .AddScoped<ClosedMeanwhile>()
            .AddScoped<IClosurePart, ReservesOn>()
            .AddScoped<IReservingNow, ReservingNow>()
            .AddEventHandler<ClosureChanged, TellOfClosure>()
            .AddScoped<OrderList>()
            .AddScoped<INamedOrders, OrdersInWords>()
            .AddScoped<IVoucherSales, Vouchers.VoucherSales>()
            .AddScoped<IWithdrawnOrders, RefundedOrders>()
            .AddScoped<IHeldOrders, HeldOrders>()
            .AddScoped<NewOrders>()
            .AddScoped<INavigationCount>(provider => provider.GetRequiredService<NewOrders>())
            .AddScoped<IDashboardFigure, WaitingFigure>()
            .AddScoped<IDashboardFigure, TodayFigure>()
            .AddScoped<IDashboardFigure, WeekFigure>()
            .AddScoped<IDashboardFigure, OrdersTodayInTown>()
            .AddScoped<IDashboardFigure, OrdersThisWeekInTown>()
            .AddScoped<IDashboardList, NextOrders>()
            .AddScoped<IDashboardList, NextReservations>()
            .AddScoped<INavigationCount, WaitingReservations>()
            .AddScoped<ReservationDesk>()
            .AddScoped<ReservePage>()
            .AddScoped<ReservationPage>()
            .AddScoped<OrderMails>()
            .AddScoped<ReservationMails>()
            .AddScoped<TellWhenAllReady>()
            .AddRecurringWork<ExpireReservations>()
            .AddRecurringWork<ForgetBaskets>()
            .AddEventHandler<PurchasePlaced, TellOfPurchase>()
            .AddEventHandler<OrderPlaced, TellOfOrder>()
            .AddEventHandler<OrderStateChanged, TellOfStep>()
            .AddEventHandler<OrderLineDeclined, TellOfDeclinedLine>()
            .AddEventHandler<WithdrawalReceived, RememberWithdrawal>()
            .AddEventHandler<ReservationChanged, TellOfReservation>()
            .AddScoped<DemoCheckout>()
            .AddRecipeStep<DemoOrderStep>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        BasketEndpoints.Map(endpoints);
        BasketCount.Map(endpoints);
        CheckoutEndpoints.Map(endpoints);
        PurchaseEndpoints.Map(endpoints);
        ReservationEndpoints.Map(endpoints);
        AccountEndpoints.Map(endpoints);
    }
}
