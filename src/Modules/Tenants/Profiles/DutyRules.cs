using Storefront.Tenants.Contracts;
using Storefront.Tenants.Legal;

namespace Storefront.Tenants.Profiles;

/// <summary>
/// What a shop has to tell: whether it takes part in arbitration before it is seen, because a website says so (DSP-02), and packaging
/// (ENV-01) before it offers goods. A reservation offers goods as much as a sale does.
/// </summary>
internal static class DutyRules
{
    public const string Page = "/admin/settings/duties";

    // What was told before the year was kept was told in 2026.
    private const int FirstYear = 2025;

    public static IReadOnlyList<PublishGap> Gaps(SellerDuties duties)
    {
        var gaps = new List<PublishGap>();
        if (!duties.NoPackaging && !LucidNumber.IsValid(duties.LucidNumber))
        {
            gaps.Add(new PublishGap("tenants.gap.packaging", Page, ShopLevel.Reserve));
        }

        if (duties.MoreThanTenStaff is null)
        {
            gaps.Add(new PublishGap("tenants.gap.staff", Page, ShopLevel.Profile));
        }
        else if (duties is { MoreThanTenStaff: true, TakesPart: null })
        {
            gaps.Add(new PublishGap("tenants.gap.arbitration", Page, ShopLevel.Profile));
        }
        else if (duties is { MoreThanTenStaff: true, TakesPart: true } && !IsComplete(duties.Board))
        {
            gaps.Add(new PublishGap("tenants.gap.board", Page, ShopLevel.Profile));
        }

        return gaps;
    }

    /// <summary>
    /// The number of people counts on 31 December of the year before (§ 36 (3) VSBG), so it is asked anew each January. It bars nothing:
    /// what was told stands until then.
    /// </summary>
    public static bool AsksAgain(SellerDuties duties, int lastYear) =>
        duties.MoreThanTenStaff is not null && (duties.StaffOfYear ?? FirstYear) < lastYear;

    private static bool IsComplete(ArbitrationBoard board) => board is { Name.Length: > 0, Address.Length: > 0, Website.Length: > 0 };
}
