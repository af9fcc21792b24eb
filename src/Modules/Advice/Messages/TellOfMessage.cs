using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Messages;

/// <summary>A mail to whoever has to read next.</summary>
internal sealed class TellOfMessage(StorefrontDb db, IMailbox mailbox, ITenantProfiles profiles, ITenantAddresses addresses, CurrentScope here)
    : IEventHandler<MessageWritten>
{
    public async Task HandleAsync(MessageWritten happened, CancellationToken cancel)
    {
        var question = await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.QuestionId, cancel);
        var shop = await profiles.CurrentAsync(cancel);
        var to = happened.FromShop ? question?.Email : shop.Contact.Email;
        if (question is null || string.IsNullOrEmpty(to))
        {
            return;
        }

        var last = await db.Set<QuestionLine>().AsNoTracking().Where(row => row.QuestionId == question.Id && row.FromShop == happened.FromShop)
            .OrderByDescending(row => row.At).FirstAsync(cancel);
        await db.WriteAsync(
            () => mailbox.LeaveAsync(
                new Mail
                {
                    To = to,
                    ToName = happened.FromShop ? question.Name : shop.Name,
                    Template = happened.FromShop ? "advice_message_answered" : "advice_message_new",
                    Locale = happened.FromShop ? question.Locale : TextCatalog.German,
                    Values = new
                    {
                        question.Name,
                        Shop = shop.Name,
                        last.Text,
                        Product = question.ProductTitle.Length > 0 ? question.ProductTitle : null,
                        Url = addresses.Url(here.Value, happened.FromShop ? $"{ThreadPage.Path}/{question.Token}" : $"{AnswerPage.Path}/{question.Id}"),
                    },
                },
                cancel),
            cancel);
    }
}
