using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Samples;

/// <summary>Made-up members who write what a recipe brings. Those without an account get no mail.</summary>
internal sealed class SampleMembers(StorefrontDb db, MemberBook book, ITenantProfiles profiles, TimeProvider clock)
{
    public async Task<Member> OfAsync(string name, string? language, CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        if (await db.Set<Member>().FirstOrDefaultAsync(row => row.ShopId == shop && row.IsSample && row.Name == name, cancel) is { } known)
        {
            return known;
        }

        var member = await NewAsync(Ids.New(clock), name, language, cancel);
        db.Add(member);
        return member;
    }

    /// <summary>Somebody who can sign in here and answer, so that a sample can be tried from both sides.</summary>
    public async Task<Member> OfStaffAsync(StaffMember staff, string name, string? language, CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        if (await db.Set<Member>().FirstOrDefaultAsync(row => row.ShopId == shop && row.Person == staff.UserId, cancel) is { } known)
        {
            return known;
        }

        var member = await NewAsync(staff.UserId, name, language, cancel);
        (member.Kind, member.ShowPlace, member.Mails) = (book.KindOf(staff), true, true);
        db.Add(member);
        return member;
    }

    private async Task<Member> NewAsync(Guid person, string name, string? language, CancellationToken cancel) => new()
    {
        Id = Ids.New(clock),
        Key = PostKey.New(PostKey.Member),
        Person = person,
        Kind = db.Scope.Kind == TenantKind.Shop ? MemberKind.Retailer : MemberKind.City,
        Name = name,
        Branch = (await profiles.CurrentAsync(cancel)).Branch ?? "",
        ShownTo = Audience.Network,
        ShowName = true,
        Mails = false,
        Locale = PostLanguage.Of(language, TextCatalog.German),
        Since = clock.GetUtcNow(),
        IsSample = true,
    };
}
