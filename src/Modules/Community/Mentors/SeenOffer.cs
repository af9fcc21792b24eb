using Storefront.Community.Members;

namespace Storefront.Community.Mentors;

/// <summary>A mentor as a viewer finds them.</summary>
internal sealed record SeenOffer(MentorOffer Offer, SeenMember Member, int Points);
