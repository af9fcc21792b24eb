using Storefront.Community.Network;
using Storefront.Platform.Scopes;

namespace Storefront.Community.Members;

/// <summary>A member as one viewer sees them: what is not theirs to see is not in it.</summary>
/// <param name="Key">Their address.</param>
/// <param name="Kind">Always seen.</param>
/// <param name="Branch">Always seen; empty: none.</param>
/// <param name="IsSample">Made up, for show.</param>
/// <param name="Name">Null: not shown to this viewer.</param>
/// <param name="Place">Shop or town; null: not shown to this viewer.</param>
/// <param name="About">Null: not shown to this viewer.</param>
/// <param name="Owner">Where letters to them go. Never shown.</param>
internal sealed record SeenMember(string Key, MemberKind Kind, string Branch, bool IsSample, string? Name, Scope? Place, string? About, Scope Owner)
{
    public static SeenMember Of(Member row, Viewer viewer)
    {
        var owner = new Scope(row.TownId, row.ShopId);
        var isShown = row.ShownTo == Audience.Network || (row.ShownTo == Audience.Town && row.TownId == viewer.Town);
        return new SeenMember(
            row.Key,
            row.Kind,
            row.Branch,
            row.IsSample,
            isShown && row.ShowName ? row.Name : null,
            isShown && row.ShowPlace ? owner : null,
            isShown && row.ShowAbout && row.About.Length > 0 ? row.About : null,
            owner);
    }
}
