using Storefront.Community.Members;
using Storefront.Platform.Texts;

namespace Storefront.Community.Mentors;

/// <summary>A mentor as a viewer finds them.</summary>
internal sealed record SeenOffer(MentorOffer Offer, SeenMember Member, int Points)
{
    /// <summary>How far a shop has come; who has none says what they are.</summary>
    public string Stands(TextIn t) => t[Member.Kind == MemberKind.Retailer ? "community.step." + Offer.Step : "community.kind." + Member.Kind];
}
