using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Office;

/// <summary>When a shop is open, for whoever checks it.</summary>
internal sealed class HoursOnFile(IOpeningWeek week, CurrentScope here) : IShopFilePart
{
    public int Order => 10;

    public async Task<ShopFilePart?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var known = await week.WeekAsync(here.Value.ShopId, texts, cancel);
        return new ShopFilePart(
            texts["hours.menu"], known is null ? texts["hours.on_file_none"] : "", [.. (known?.Lines ?? []).Select(line => (line.Day, line.Text))], []);
    }
}
