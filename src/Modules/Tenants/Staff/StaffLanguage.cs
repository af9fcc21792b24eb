using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Tenants.Staff;

/// <summary>In which language somebody is written to: the one they registered in, or were invited in.</summary>
internal sealed class StaffLanguage(StorefrontDb db)
{
    public async Task<string> OfAsync(StaffRecord person, CancellationToken cancel)
    {
        var (shop, email) = (person.ShopId, person.Email);
        return await db.Set<Invitation>().AsNoTracking()
            .Where(row => row.ShopId == shop && row.Email == email && row.UsedAt != null)
            .OrderByDescending(row => row.UsedAt)
            .Select(row => row.Locale)
            .FirstOrDefaultAsync(cancel) ?? TextCatalog.German;
    }
}
