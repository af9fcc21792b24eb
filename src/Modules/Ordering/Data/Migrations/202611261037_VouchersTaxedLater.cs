using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>Which lines of an order are multi-purpose vouchers. Orders before this did not say; they stay as they were sent.</summary>
[Migration(202611261037)]
public sealed class VouchersTaxedLater : ModuleMigration
{
    protected override void Change() =>
        Alter.Table("Ordering_OrderLine").AddColumn("TaxedLater").AsBoolean().NotNullable().WithDefaultValue(false);
}
