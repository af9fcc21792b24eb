using Microsoft.AspNetCore.Mvc;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Enquiries;

/// <summary>
/// The shopper's one page: to whom it goes before it goes, then all answers in one place, what can be bought from them, and the end. Whoever has the
/// address reads along and may write; neither name nor address of the shopper stand here.
/// </summary>
[TenantEndpoint(TenantKinds.Town, Feature = WantedModule.Feature)]
internal sealed class ThreadPage(
    EnquiryDesk desk, Recipients recipients, ShownAnswers answers, Farewell farewell, IImages images, Throttle throttle, TimeProvider clock)
    : StorefrontPage
{
    public const string Path = "/wanted";

    private const int LinesOfHour = 20;

    public Enquiry Enquiry { get; private set; } = null!;

    public IReadOnlyList<ImageDrop> Pictures { get; private set; } = [];

    public IReadOnlyList<ShownAnswer> Answers { get; private set; } = [];

    /// <summary>Not sent yet: so many shops would get it.</summary>
    public int GoesTo { get; private set; }

    public int Waiting { get; private set; }

    public int HasNot { get; private set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Which of the shops is written to.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Slip { get; set; }

    public string Address => $"{Request.PathBase}{Path}/{Enquiry.Token}";

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public string Day(DateTimeOffset at) => TownTime.LongDate(at.In(Tenant!.TimeZone).Date, T);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        Pictures = await PicturesAsync(cancel);
        if (Enquiry.State == EnquiryState.Unconfirmed)
        {
            GoesTo = (await recipients.FindAsync(Enquiry, cancel)).Count;
            return Page();
        }

        var slips = await desk.SlipsAsync(Enquiry.Id, cancel);
        Answers = await answers.OfAsync(Enquiry, slips, T, cancel);
        Waiting = slips.Count(slip => slip.State == SlipState.Open);
        HasNot = slips.Count(slip => slip.State == SlipState.HasNot);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        var shops = await recipients.FindAsync(Enquiry, cancel);
        return shops.Count > 0 && await desk.SendAsync(Enquiry, shops, cancel)
            ? RedirectWithNotice($"{Path}/{token}", "wanted.thread.sent", ("count", shops.Count))
            : Redirect(Address);
    }

    public async Task<IActionResult> OnPostWriteAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel) || Slip is not { } slip)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Text) || Text.Trim().Length > EnquiryForm.LongestText)
        {
            AddError(nameof(Text), string.IsNullOrWhiteSpace(Text) ? "wanted.thread.text_missing" : "forms.too_long", ("max", EnquiryForm.LongestText));
            return Again();
        }

        return await AskBackAsync(slip, Text.Trim(), cancel);
    }

    public async Task<IActionResult> OnPostHoldAsync(string token, CancellationToken cancel) => !await LoadAsync(token, cancel) || Slip is not { } slip
        ? NotFound()
        : await AskBackAsync(slip, T["wanted.thread.hold_text"], cancel);

    public async Task<IActionResult> OnPostFoundAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        return await farewell.FoundAsync(Enquiry, cancel) ? RedirectWithNotice($"{Path}/{token}", "wanted.thread.found_done") : Redirect(Address);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        await farewell.WithdrawAsync(Enquiry, cancel);
        return RedirectWithNotice(AskPage.Path, "wanted.thread.withdrawn");
    }

    private async Task<IActionResult> AskBackAsync(Guid slip, string text, CancellationToken cancel)
    {
        if (!throttle.TryPass($"wanted-line:{Enquiry.Id}", LinesOfHour, TimeSpan.FromHours(1)))
        {
            AddError(nameof(Text), "wanted.form.too_often");
            return Again();
        }

        return await desk.AskBackAsync(Enquiry, slip, text, cancel) ? RedirectWithNotice($"{Path}/{Enquiry.Token}", "wanted.thread.written") : NotFound();
    }

    private async Task<IReadOnlyList<ImageDrop>> PicturesAsync(CancellationToken cancel)
    {
        var ids = IdList.Read(Enquiry.Pictures);
        var found = await images.FindAsync(ids, cancel);
        return [.. ids.Select(picture => found.GetValueOrDefault(picture)).OfType<ImageDrop>()];
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (await desk.FindAsync(token, cancel) is not { } enquiry)
        {
            return false;
        }

        Enquiry = enquiry;
        return true;
    }
}
