using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.Cards;
using Storefront.Advice.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Messages;

/// <summary>The shopper's page of a message: what was written, photos and cards that came back, and a field to write on.</summary>
[TenantEndpoint(TenantKinds.Shop, Feature = AdviceModule.Feature)]
internal sealed class ThreadPage(MessageBook book, ShownThread thread, ITenantProfiles profiles, TimeProvider clock) : StorefrontPage
{
    public const string Path = "/advice/messages";

    public Question Question { get; private set; } = null!;

    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];

    public string ShopName { get; private set; } = "";

    [BindProperty]
    public string? Text { get; set; }

    public CardsOnPage CardsOf(ShownLine line) => new(line.Cards, T, Request.PathBase);

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await LoadAsync(token, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Text) || Text.Trim().Length > AskPage.LongestText)
        {
            AddError(nameof(Text), string.IsNullOrWhiteSpace(Text) ? "advice.message.text_missing" : "forms.too_long", ("max", AskPage.LongestText));
            return Again();
        }

        await book.WriteAsync(Question, fromShop: false, Question.Name, Text.Trim(), [], [], cancel);
        return Redirect($"{Request.PathBase}{Path}/{token}");
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (await book.FindAsync(token, cancel) is not { } question)
        {
            return false;
        }

        Question = question;
        Lines = await thread.OfAsync(question.Id, T, cancel);
        ShopName = (await profiles.CurrentAsync(cancel)).Name;
        return true;
    }
}
