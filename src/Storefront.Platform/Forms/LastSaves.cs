using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;

namespace Storefront.Platform.Forms;

/// <summary>
/// Two tabs, or two people, and one record: a form carries along a mark of what it was filled with, and is stored only while
/// that is still what is stored. The mark is made of what the form shows and of nothing else, so that a sale meanwhile does not
/// get into anybody's way.
/// </summary>
public sealed class LastSaves(StorefrontDb db, ScopedSql sql, TimeProvider clock)
{
    // The row is written to first of all: on PostgreSQL the second of two that save at once waits here for the first.
    private const string Take = """
        INSERT INTO "Platform_LastSave" ("TownId", "ShopId", "Record", "Mark", "By", "At") VALUES (@town, @shop, @record, '', '', 0)
        ON CONFLICT ("TownId", "ShopId", "Record") DO UPDATE SET "Record" = excluded."Record"
        """;

    public static string MarkOf(object shown) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown, shown.GetType(), JsonSerializerOptions.Web)))[..16];

    /// <summary>Null when it was stored; otherwise nothing was.</summary>
    /// <param name="record">What is saved, such as <c>product:</c> with its id; the same from everywhere it is saved.</param>
    /// <param name="seen">The mark that the form carried; null looks at nothing.</param>
    /// <param name="stored">What the form would show now; asked within the unit of work, and not of rows read before.</param>
    /// <param name="save">Stores what was typed.</param>
    /// <param name="by">Whose name the next one reads.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Overtaken?> SaveAsync(
        string record, string? seen, Func<Task<object>> stored, Func<Task> save, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            await sql.ExecuteAsync(Take, new { record, shop = db.Scope.ShopId }, cancel);
            var now = MarkOf(await stored());
            if (seen is not null && seen != now)
            {
                // Nothing of what somebody has begun to change may slip into the end of this unit of work.
                db.ChangeTracker.Clear();
                return await OvertakenAsync(record, now, cancel);
            }

            await save();
            await db.SaveChangesAsync(cancel);
            if (MarkOf(await stored()) is var mark && mark != now)
            {
                var at = clock.GetUtcNow();
                await Row(record).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Mark, mark).SetProperty(row => row.By, by).SetProperty(row => row.At, at), cancel);
            }

            return null;
        },
        cancel);

    // Who it was is known when a form did it: a file or a town's recipe leaves another state than the last form left.
    private async Task<Overtaken?> OvertakenAsync(string record, string mark, CancellationToken cancel) =>
        await Row(record).AsNoTracking().SingleAsync(cancel) is var last && last.Mark == mark
            ? new Overtaken(mark, last.By, last.At)
            : new Overtaken(mark, null, null);

    private IQueryable<LastSave> Row(string record) => db.Set<LastSave>().Where(
        row => row.Record == record && row.TownId == db.Scope.TownId && row.ShopId == db.Scope.ShopId);
}

/// <summary>Somebody else was quicker.</summary>
/// <param name="Mark">Of what is stored now.</param>
/// <param name="By">Who, when that is known.</param>
/// <param name="At">When, when that is known.</param>
public sealed record Overtaken(string Mark, string? By, DateTimeOffset? At);
