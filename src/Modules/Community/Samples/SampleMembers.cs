using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Samples;

/// <summary>Made-up members who write what a recipe brings. They have no account and get no mail.</summary>
internal sealed class SampleMembers(StorefrontDb db, ITenantProfiles profiles, TimeProvider clock)
{
    public async Task<Member> OfAsync(string name, CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        if (await db.Set<Member>().FirstOrDefaultAsync(row => row.ShopId == shop && row.IsSample && row.Name == name, cancel) is { } known)
        {
            return known;
        }

        var member = new Member
        {
            Id = Ids.New(clock),
            Key = PostKey.New(PostKey.Member),
            Person = Ids.New(clock),
            Kind = db.Scope.Kind == TenantKind.Shop ? MemberKind.Retailer : MemberKind.City,
            Name = name,
            Branch = (await profiles.CurrentAsync(cancel)).Branch ?? "",
            ShownTo = Audience.Network,
            ShowName = true,
            Mails = false,
            Locale = "de",
            Since = clock.GetUtcNow(),
            IsSample = true,
        };
        db.Add(member);
        return member;
    }
}
