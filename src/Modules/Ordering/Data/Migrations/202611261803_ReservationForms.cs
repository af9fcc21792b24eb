using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>A reservation knows the form it was sent with: sent again, it is the same reservation.</summary>
[Migration(202611261803)]
public sealed class ReservationForms : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Ordering_Reservation").AddColumn("FormId").AsGuid().Nullable();
        UniqueOwned("Ordering_Reservation", "FormId");
    }
}
