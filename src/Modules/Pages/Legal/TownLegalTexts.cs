using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>A portal needs its imprint and privacy notice as every shop does. It sells nothing, so it needs no more.</summary>
internal sealed class TownLegalTexts(LegalTextsCheck check) : ITownTask
{
    public int Order => 30;

    public string Permission => PagesModule.ChangeLegal;

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel) =>
        (await check.FindGapsAsync(cancel)).FirstOrDefault(gap => gap.Bars(ShopLevel.Reserve)) is { } gap
            ? new DashboardRow(texts[check.TextKey], gap.Path, texts[gap.TextKey, gap.Arguments], texts["pages.legal.missing"], "wait", null)
            : null;
}
