using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Media.Data.Migrations;

[Migration(202611010300)]
public sealed class Pictures : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Media_Picture")
            .WithColumn("Hash").AsText().NotNullable()
            .WithColumn("Width").AsInt32().NotNullable()
            .WithColumn("Height").AsInt32().NotNullable()
            .WithColumn("Alt").AsText().NotNullable()
            .WithColumn("FileName").AsText().NotNullable()
            .WithColumn("Bytes").AsInt64().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();
        IndexOwned("Media_Picture", "Hash");
        IndexOwned("Media_Picture", "CreatedAt");
    }
}
