using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Mails;

/// <summary>What the shopper gets by mail, in the language of the enquiry. Works in the town's scope.</summary>
internal sealed class MailsToShopper(
    StorefrontDb db, IMailbox mailbox, ITenantAddresses addresses, TenantDirectory directory, CurrentScope here, TimeProvider clock)
    : IEventHandler<EnquiryWritten>
{
    /// <summary>The link that proves the address: only then does anything go out.</summary>
    public async Task HandleAsync(EnquiryWritten happened, CancellationToken cancel)
    {
        if (await db.Set<Enquiry>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.EnquiryId, cancel) is { State: EnquiryState.Unconfirmed } enquiry)
        {
            await db.WriteAsync(() => LeaveAsync(enquiry, "wanted_confirm", new { enquiry.Name, enquiry.Title, Url = UrlOf(enquiry) }, cancel), cancel);
        }
    }

    /// <summary>All answers that they have not been told of, in one mail.</summary>
    public Task AnsweredAsync(Guid enquiryId, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var lines = await db.Set<SlipLine>().AsNoTracking().Where(row => row.EnquiryId == enquiryId && row.FromShop && row.ToldAt == null)
                .OrderBy(row => row.At).ToListAsync(cancel);
            Guid[] ids = [.. lines.Select(line => line.Id)];
            await db.Set<SlipLine>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.ToldAt, now), cancel);
            if (lines.Count > 0
                && await db.Set<Enquiry>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == enquiryId, cancel) is { State: EnquiryState.Open or EnquiryState.Over, Sample: false } enquiry)
            {
                await LeaveAsync(
                    enquiry, "wanted_answered",
                    new { enquiry.Name, enquiry.Title, Answers = lines.Select(line => new { Shop = NameOf(line), line.Text }), Shop = NameOf(lines[0]), Url = UrlOf(enquiry) },
                    cancel);
            }
        },
        cancel);

    /// <summary>Within the caller's unit of work.</summary>
    public Task UnansweredAsync(Enquiry enquiry, int hasNot, CancellationToken cancel) => enquiry.Sample ? Task.CompletedTask : LeaveAsync(
        enquiry, "wanted_unanswered",
        new
        {
            enquiry.Name, enquiry.Title, enquiry.Shops, HasNot = hasNot, Silent = enquiry.Shops - hasNot,
            Url = addresses.Url(here.Value, $"{AskPage.Path}?q={Uri.EscapeDataString(enquiry.Title)}"),
        },
        cancel);

    /// <inheritdoc cref="UnansweredAsync"/>
    public Task StoppedAsync(Enquiry enquiry, string reason, CancellationToken cancel) =>
        enquiry.Sample ? Task.CompletedTask : LeaveAsync(enquiry, "wanted_stopped", new { enquiry.Name, enquiry.Title, Reason = reason }, cancel);

    private Task LeaveAsync(Enquiry enquiry, string template, object values, CancellationToken cancel) => mailbox.LeaveAsync(
        new Mail { To = enquiry.Email, ToName = enquiry.Name, Template = template, Locale = enquiry.Locale, Values = values }, cancel);

    private string UrlOf(Enquiry enquiry) => addresses.Url(here.Value, $"{ThreadPage.Path}/{enquiry.Token}");

    private string NameOf(SlipLine line) => directory.Find(Scope.ForShop(line.TownId, line.ShopId))?.Name ?? "";
}
