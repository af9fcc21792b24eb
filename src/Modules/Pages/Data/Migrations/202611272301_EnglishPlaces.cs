using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data.Migrations;

/// <summary>Where an event takes place, in English; empty where the German words do.</summary>
[Migration(202611272301)]
public sealed class EnglishPlaces : ModuleMigration
{
    protected override void Change() => Alter.Table("Pages_Event").AddColumn("PlaceEn").AsText().NotNullable().WithDefaultValue("");
}
