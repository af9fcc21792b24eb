using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Notifications.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Mails;

/// <summary>Mails to a member, in the scope of the shop or town they work for. Whoever works there no more gets none.</summary>
internal sealed class MemberMail(StorefrontDb db, MemberBook members, IStaffDirectory staff, IMailbox mailbox, ITenantAddresses addresses, TimeProvider clock)
{
    public string Url(string path) => addresses.Url(db.Scope, path);

    /// <summary>To whoever has this account, unless they do not want mails.</summary>
    public async Task ToPersonAsync(Guid person, string once, string template, Func<Member, object> values, CancellationToken cancel)
    {
        if (await members.FindAsync(person, cancel) is { Mails: true } member)
        {
            await LeaveAsync(member, once, template, values(member), cancel);
        }
    }

    /// <summary>To the member of this key. What moderation decided is told in any case.</summary>
    public async Task ToMemberAsync(string key, bool always, string once, string template, Func<Member, object> values, CancellationToken cancel)
    {
        if (await members.Own.FirstOrDefaultAsync(row => row.Key == key, cancel) is { } member && (always || member.Mails))
        {
            await LeaveAsync(member, once, template, values(member), cancel);
        }
    }

    /// <summary>To whoever has this account, member or not.</summary>
    public async Task ToStaffAsync(Guid account, string once, string template, Func<string, string, object> values, CancellationToken cancel)
    {
        var member = await members.FindAsync(account, cancel);
        var locale = member?.Locale ?? TextCatalog.German;
        await LeaveAsync(account, locale, once, template, person => values(member?.Name ?? person.Name, locale), cancel);
    }

    public Task LeaveAsync(Member member, string once, string template, object values, CancellationToken cancel) =>
        LeaveAsync(member.Person, member.Locale, once, template, _ => values, cancel);

    private Task LeaveAsync(Guid account, string locale, string once, string template, Func<StaffMember, object> values, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await db.Set<Told>().AnyAsync(row => row.What == once, cancel) || await staff.FindAsync(account, cancel) is not { } person)
            {
                return;
            }

            db.Add(new Told { Id = Ids.New(clock), What = once, At = clock.GetUtcNow() });
            await mailbox.LeaveAsync(new Mail { To = person.Email, ToName = person.Name, Template = template, Locale = locale, Values = values(person) }, cancel);
        },
        cancel);
}
