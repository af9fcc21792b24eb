using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data;

internal sealed class OrderingModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Basket>().ToTable("Ordering_Basket");
        model.Entity<BasketLine>().ToTable("Ordering_BasketLine");
        model.Entity<Purchase>().ToTable("Ordering_Purchase");
        model.Entity<OrderEvidence>().ToTable("Ordering_Evidence");
        model.Entity<Order>(order =>
        {
            order.ToTable("Ordering_Order");
            order.Ignore(row => row.Due);
            order.Ignore(row => row.Extent);
        });
        model.Entity<OrderLine>(line =>
        {
            line.ToTable("Ordering_OrderLine");
            line.Ignore(row => row.Total);
            line.Ignore(row => row.Left);
            line.Ignore(row => row.Wanted);
            line.Ignore(row => row.Taxed);
            line.Ignore(row => row.IsVoucher);
            line.Ignore(row => row.ForShop);
            line.Ignore(row => row.ForShopper);
        });
        model.Entity<OrderHistory>().ToTable("Ordering_History");
        model.Entity<Reservation>(reservation =>
        {
            reservation.ToTable("Ordering_Reservation");
            reservation.Ignore(row => row.ForShop);
        });
    }
}
