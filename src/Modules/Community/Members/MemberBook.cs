using Microsoft.EntityFrameworkCore;
using Storefront.Community.Network;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Members;

/// <summary>The members of the current shop or town. Somebody becomes one with their first word, showing nothing.</summary>
internal sealed class MemberBook(StorefrontDb db, ITenantProfiles profiles, TimeProvider clock)
{
    public IQueryable<Member> Own
    {
        get
        {
            // A town sees the rows of its shops too.
            var shop = db.Scope.ShopId;
            return db.Set<Member>().Where(row => row.ShopId == shop);
        }
    }

    public Task<Member?> FindAsync(Guid person, CancellationToken cancel) => Own.FirstOrDefaultAsync(row => row.Person == person, cancel);

    /// <summary>Within the caller's unit of work, so that what they wrote and who they are come together.</summary>
    public async Task<Member> OfAsync(StaffMember staff, string locale, CancellationToken cancel)
    {
        if (await FindAsync(staff.UserId, cancel) is { } known)
        {
            known.Kind = KindOf(staff);
            return known;
        }

        var member = await NewAsync(staff, locale, cancel);
        db.Add(member);
        return member;
    }

    /// <summary>As they would begin; not stored.</summary>
    public async Task<Member> NewAsync(StaffMember staff, string locale, CancellationToken cancel) => new()
    {
        Id = Ids.New(clock),
        Key = PostKey.New(PostKey.Member),
        Person = staff.UserId,
        Kind = KindOf(staff),
        Name = staff.Name,
        Branch = (await profiles.CurrentAsync(cancel)).Branch ?? "",
        Locale = locale,
        Since = clock.GetUtcNow(),
    };

    public MemberKind KindOf(StaffMember staff) => db.Scope.Kind == TenantKind.Shop ? MemberKind.Retailer : staff.Role switch
    {
        "association" => MemberKind.Association,
        "expert" => MemberKind.Expert,
        _ => MemberKind.City,
    };
}
