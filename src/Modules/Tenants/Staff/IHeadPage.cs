using Storefront.Platform.Texts;

namespace Storefront.Tenants.Staff;

/// <summary>What <c>_Heads.cshtml</c> shows: whom to invite, and who has not answered.</summary>
internal interface IHeadPage
{
    TextIn T { get; }

    HeadInput Head { get; }

    IReadOnlyList<TeamLine> Invited { get; }

    /// <summary>End of the text keys: <c>town</c> or <c>shop</c>.</summary>
    string Whose { get; }
}
