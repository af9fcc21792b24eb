using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Marketplace.Data.Migrations;

/// <summary>What the index needs to suggest English words on English pages; filled by the nightly rebuild.</summary>
[Migration(202611261801)]
public sealed class EnglishIndex : ModuleMigration
{
    protected override void Change() => Alter.Table("Marketplace_SearchEntry")
        .AddColumn("TitleEn").AsText().Nullable()
        .AddColumn("WordsEn").AsText().NotNullable().WithDefaultValue("");
}
