using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;

namespace Storefront.Catalog.Importing;

/// <summary>Throws uploaded files away after thirty days: what they said is in the catalogue, and pictures are large.</summary>
internal sealed class ForgetImports(StorefrontDb db, IBlobStore blobs, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(30);
        var old = await db.Set<ProductImport>().AsNoTracking().Where(row => row.CreatedAt < before).OrderBy(row => row.Id).Take(1000).ToListAsync(cancel);
        foreach (var import in old)
        {
            await blobs.DeleteAsync(import.Blob, cancel);
            if (import.Pictures is { } pictures)
            {
                await blobs.DeleteAsync(pictures, cancel);
            }
        }

        var ids = old.ConvertAll(import => import.Id);
        await db.WriteAsync(() => db.Set<ProductImport>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancel), cancel);
    }
}
