using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Offer;
using Storefront.Catalog.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Advice.Messages;

/// <summary>„Nachricht schreiben“: for those who would rather read the answer than talk.</summary>
[TenantEndpoint(TenantKinds.Shop, Feature = AdviceModule.Feature)]
internal sealed class AskPage(
    MessageBook book, AdviceNow now, IArticleFinder articles, ITenantProfiles profiles, IProvisioning provisioning, ICurrentShopper shopper, Throttle throttle) : StorefrontPage
{
    public const string Path = "/advice/message";

    public const int LongestText = 1500;

    private const int Tries = 6;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Handle of the article it is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Product { get; set; }

    public FoundArticle? Article { get; private set; }

    public string ShopName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (LeftByAgain is null && await shopper.FindAsync(cancel) is { } known)
        {
            (Name, Email) = (known.Name, known.Email);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!IsComplete())
        {
            return Again();
        }

        if (!throttle.TryPass($"advice-message:{Here.Value.ShopId}:{HttpContext.Connection.RemoteIpAddress}", Tries, TimeSpan.FromMinutes(10)))
        {
            AddError("", "advice.offer.too_often");
            return Again();
        }

        var question = await book.AskAsync(Name!.Trim(), Email!.Trim(), Text!.Trim(), Article?.Title ?? "", T.Locale, cancel);
        return Redirect($"{Request.PathBase}{ThreadPage.Path}/{question.Token}");
    }

    private bool IsComplete()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            AddError(nameof(Name), "advice.call_back.name_missing");
        }
        else if (Name.Trim().Length > CallBackForm.LongestName)
        {
            AddError(nameof(Name), "forms.too_long", ("max", CallBackForm.LongestName));
        }

        if (!provisioning.IsMailAddress(Email?.Trim() ?? ""))
        {
            AddError(nameof(Email), "forms.email");
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            AddError(nameof(Text), "advice.message.text_missing");
        }
        else if (Text.Trim().Length > LongestText)
        {
            AddError(nameof(Text), "forms.too_long", ("max", LongestText));
        }

        return ModelState.IsValid;
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await now.ReadAsync(T, cancel) is null)
        {
            return false;
        }

        Article = Product is { Length: > 0 } handle ? await articles.ByHandleAsync(handle, cancel) : null;
        ShopName = (await profiles.CurrentAsync(cancel)).Name;
        return true;
    }
}
