using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using Storefront.Platform.Data;

namespace Storefront.Community.Data.Migrations;

[Migration(202611271400)]
public sealed class Community : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Community_Member")
            .WithColumn("Key").AsText().NotNullable()
            .WithColumn("Person").AsGuid().NotNullable()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("About").AsText().NotNullable()
            .WithColumn("ShownTo").AsText().NotNullable()
            .WithColumn("ShowName").AsBoolean().NotNullable()
            .WithColumn("ShowPlace").AsBoolean().NotNullable()
            .WithColumn("ShowAbout").AsBoolean().NotNullable()
            .WithColumn("Mails").AsBoolean().NotNullable()
            .WithColumn("Digest").AsBoolean().NotNullable()
            .WithColumn("DigestWeek").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("Since").AsInstant().NotNullable()
            .WithColumn("IsSample").AsBoolean().NotNullable();
        UniqueOwned("Community_Member", "Person");
        Shared("Community_Member");

        CreatePost("Community_Question")
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("Screen").AsText().NotNullable()
            .WithColumn("Accepted").AsText().NotNullable()
            .WithColumn("AcceptedAt").AsInstant().Nullable();
        Shared("Community_Question");

        CreatePost("Community_Answer")
            .WithColumn("Question").AsText().NotNullable();
        Shared("Community_Answer");
        Execute.Sql("""CREATE INDEX "IX_Community_Answer_Question" ON "Community_Answer" ("Question")""");

        CreatePost("Community_Practice")
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("Effort").AsInt32().NotNullable()
            .WithColumn("Cost").AsMoney().NotNullable()
            .WithColumn("Result").AsText().NotNullable()
            .WithColumn("NotAgain").AsText().NotNullable();
        Shared("Community_Practice");

        CreateOwnedTable("Community_Picture")
            .WithColumn("Post").AsText().NotNullable()
            .WithColumn("MediaId").AsGuid().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Community_Picture_Post" ON "Community_Picture" ("Post")""");

        CreateOwnedTable("Community_Following")
            .WithColumn("Question").AsText().NotNullable()
            .WithColumn("Person").AsGuid().NotNullable();
        UniqueOwned("Community_Following", "Question", "Person");
        Execute.Sql("""CREATE INDEX "IX_Community_Following_Question" ON "Community_Following" ("Question")""");

        CreateOwnedTable("Community_Thanks")
            .WithColumn("About").AsText().NotNullable()
            .WithColumn("Member").AsText().NotNullable()
            .WithColumn("Person").AsGuid().NotNullable();
        UniqueOwned("Community_Thanks", "About", "Person");
        Execute.Sql("""CREATE INDEX "IX_Community_Thanks_About" ON "Community_Thanks" ("About")""");
        Execute.Sql("""CREATE INDEX "IX_Community_Thanks_Member" ON "Community_Thanks" ("Member")""");

        CreateOwnedTable("Community_Report")
            .WithColumn("Post").AsText().NotNullable()
            .WithColumn("Reporter").AsGuid().NotNullable()
            .WithColumn("Reason").AsText().NotNullable()
            .WithColumn("Text").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("DoneAt").AsInstant().Nullable();
        UniqueOwned("Community_Report", "Post", "Reporter");

        CreateOwnedTable("Community_Told")
            .WithColumn("What").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable();
        UniqueOwned("Community_Told", "What");
    }

    private ICreateTableWithColumnSyntax CreatePost(string table) => CreateOwnedTable(table)
        .WithColumn("Key").AsText().NotNullable()
        .WithColumn("Author").AsText().NotNullable()
        .WithColumn("Room").AsText().NotNullable()
        .WithColumn("Text").AsText().NotNullable()
        .WithColumn("Words").AsText().NotNullable()
        .WithColumn("At").AsInstant().NotNullable()
        .WithColumn("EditedAt").AsInstant().Nullable()
        .WithColumn("WithdrawnAt").AsInstant().Nullable()
        .WithColumn("HiddenAt").AsInstant().Nullable()
        .WithColumn("HiddenFor").AsText().Nullable()
        .WithColumn("HiddenWhy").AsText().NotNullable()
        .WithColumn("AppealedAt").AsInstant().Nullable()
        .WithColumn("Appeal").AsText().NotNullable()
        .WithColumn("Noticed").AsBoolean().NotNullable()
        .WithColumn("IsSample").AsBoolean().NotNullable();

    // Found by their key from any town, so these do not start with the owner.
    private void Shared(string table) => Execute.Sql($"""CREATE UNIQUE INDEX "UX_{table}_Key" ON "{table}" ("Key")""");
}
