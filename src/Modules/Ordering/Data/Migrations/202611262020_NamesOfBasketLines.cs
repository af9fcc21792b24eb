using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>What a line was called when it was put in: the shop may take the article away before it is bought.</summary>
[Migration(202611262020)]
public sealed class NamesOfBasketLines : ModuleMigration
{
    protected override void Change() => Alter.Table("Ordering_BasketLine")
        .AddColumn("Title").AsText().NotNullable().WithDefaultValue("")
        .AddColumn("VariantTitle").AsText().NotNullable().WithDefaultValue("");
}
