using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

[Migration(202611010900)]
public sealed class OrderingTables : ModuleMigration
{
    protected override void Change()
    {
        Baskets();
        Purchases();
        Orders();
        Reservations();
    }

    private void Baskets()
    {
        CreateOwnedTable("Ordering_Basket")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("CheckoutId").AsGuid().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Note").AsText().NotNullable()
            .WithColumn("Choices").AsText().NotNullable()
            .WithColumn("TouchedAt").AsInstant().NotNullable();
        UniqueOwned("Ordering_Basket", "Token");
        CreateOwnedTable("Ordering_BasketLine")
            .WithColumn("BasketId").AsGuid().NotNullable()
            .WithColumn("SellerId").AsGuid().NotNullable()
            .WithColumn("VariantId").AsGuid().NotNullable()
            .WithColumn("Quantity").AsInt32().NotNullable()
            .WithColumn("PriceSeen").AsMoney().NotNullable()
            .WithColumn("AddedAt").AsInstant().NotNullable()
            .WithColumn("RemovedAt").AsInstant().Nullable();
        UniqueOwned("Ordering_BasketLine", "BasketId", "VariantId");
    }

    private void Purchases()
    {
        CreateOwnedTable("Ordering_Purchase")
            .WithColumn("Number").AsText().NotNullable()
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("CheckoutId").AsGuid().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Code").AsText().NotNullable()
            .WithColumn("PlacedAt").AsInstant().NotNullable()
            .WithColumn("Reference").AsText().NotNullable();
        UniqueOwned("Ordering_Purchase", "Number");
        UniqueOwned("Ordering_Purchase", "Token");
        UniqueOwned("Ordering_Purchase", "CheckoutId");
        CreateOwnedTable("Ordering_Evidence")
            .WithColumn("PurchaseId").AsGuid().NotNullable()
            .WithColumn("Hash").AsText().NotNullable()
            .WithColumn("Copy").AsText().NotNullable()
            .WithColumn("Label").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("SubmittedAt").AsInstant().NotNullable()
            .WithColumn("Network").AsText().NotNullable();
        IndexOwned("Ordering_Evidence", "PurchaseId");
    }

    private void Orders()
    {
        CreateOwnedTable("Ordering_Order")
            .WithColumn("PurchaseId").AsGuid().NotNullable()
            .WithColumn("Number").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("PlacedAt").AsInstant().NotNullable()
            .WithColumn("StateAt").AsInstant().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Note").AsText().NotNullable()
            .WithColumn("Method").AsText().NotNullable()
            .WithColumn("PromiseFrom").AsInstant().Nullable()
            .WithColumn("PromiseUntil").AsInstant().Nullable()
            .WithColumn("Payment").AsText().NotNullable()
            .WithColumn("Total").AsMoney().NotNullable()
            .WithColumn("Code").AsText().NotNullable()
            .WithColumn("Reason").AsText().Nullable()
            .WithColumn("AcceptedAt").AsInstant().Nullable()
            .WithColumn("ReadyAt").AsInstant().Nullable()
            .WithColumn("HandedOverAt").AsInstant().Nullable()
            .WithColumn("SellerName").AsText().NotNullable()
            .WithColumn("SellerAddress").AsText().NotNullable()
            .WithColumn("LegalTexts").AsText().NotNullable();
        UniqueOwned("Ordering_Order", "Number");
        IndexOwned("Ordering_Order", "State", "PlacedAt");
        // The shopper's page asks for one purchase over all shops of the town.
        Execute.Sql("""CREATE INDEX "IX_Ordering_Order_Purchase" ON "Ordering_Order" ("TownId", "PurchaseId")""");
        CreateOwnedTable("Ordering_OrderLine")
            .WithColumn("OrderId").AsGuid().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable()
            .WithColumn("ProductId").AsGuid().NotNullable()
            .WithColumn("VariantId").AsGuid().NotNullable()
            .WithColumn("Handle").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("VariantTitle").AsText().NotNullable()
            .WithColumn("Sku").AsText().NotNullable()
            .WithColumn("Quantity").AsInt32().NotNullable()
            .WithColumn("Price").AsMoney().NotNullable()
            .WithColumn("Deposit").AsMoney().NotNullable()
            .WithColumn("TaxRate").AsInt32().NotNullable()
            .WithColumn("UnitPriceText").AsText().NotNullable()
            .WithColumn("Withdrawal").AsText().NotNullable()
            .WithColumn("MinAge").AsInt32().NotNullable()
            .WithColumn("Declined").AsBoolean().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Ordering_OrderLine_Order" ON "Ordering_OrderLine" ("TownId", "OrderId")""");
        CreateOwnedTable("Ordering_History")
            .WithColumn("OrderId").AsGuid().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("By").AsText().NotNullable()
            .WithColumn("What").AsText().NotNullable()
            .WithColumn("Text").AsText().Nullable();
        IndexOwned("Ordering_History", "OrderId");
    }

    private void Reservations()
    {
        CreateOwnedTable("Ordering_Reservation")
            .WithColumn("Number").AsText().NotNullable()
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("VariantId").AsGuid().NotNullable()
            .WithColumn("Handle").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("VariantTitle").AsText().NotNullable()
            .WithColumn("Price").AsMoney().NotNullable()
            .WithColumn("Quantity").AsInt32().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Code").AsText().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("StateAt").AsInstant().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable();
        UniqueOwned("Ordering_Reservation", "Number");
        UniqueOwned("Ordering_Reservation", "Token");
        IndexOwned("Ordering_Reservation", "State", "ExpiresAt");
        Execute.Sql("""CREATE INDEX "IX_Ordering_Reservation_Address" ON "Ordering_Reservation" ("TownId", "Token")""");
    }
}
