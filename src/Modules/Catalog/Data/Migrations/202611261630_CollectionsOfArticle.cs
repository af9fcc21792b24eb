using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data.Migrations;

/// <summary>
/// The collections of an article from the index alone. Before it has counted, SQLite prefers an index that holds all it needs to one
/// that finds fewer rows, and went through every entry of the shop for each page of an article.
/// </summary>
[Migration(202611261630)]
public sealed class CollectionsOfArticle : ModuleMigration
{
    protected override void Change()
    {
        IndexOwned("Catalog_CollectionEntry", "ProductId", "CollectionId");
        Delete.Index("IX_Catalog_CollectionEntry_ProductId").OnTable("Catalog_CollectionEntry");
    }
}
