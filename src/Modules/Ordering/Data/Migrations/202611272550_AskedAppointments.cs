using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>What somebody who asks for a service wishes, and the time the shop gave.</summary>
[Migration(202611272550)]
public sealed class AskedAppointments : ModuleMigration
{
    protected override void Change() => Alter.Table("Ordering_Reservation")
        .AddColumn("Wish").AsText().NotNullable().WithDefaultValue("")
        .AddColumn("AppointmentAt").AsInstant().Nullable();
}
