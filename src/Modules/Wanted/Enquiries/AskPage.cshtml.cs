using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Wanted.Enquiries;

/// <summary>„Wer in der Stadt hat das?“: what is looked for, of whom. Nothing goes out from here: it is looked at once more first.</summary>
[TenantEndpoint(TenantKinds.Town, Feature = WantedModule.Feature)]
[RequestSizeLimit(MostBytes)]
internal sealed class AskPage(
    EnquiryDesk desk, Recipients recipients, Photos photos, IBranches branches, IProvisioning provisioning, ICurrentShopper shopper, Throttle throttle, TimeProvider clock)
    : StorefrontPage
{
    public const string Path = "/wanted";

    private const int MostBytes = 40 * 1024 * 1024;
    private const int TriesOfAddress = 6;
    private const int MailsOfDay = 3;

    [BindProperty]
    public EnquiryForm Input { get; set; } = new();

    /// <summary>What was searched for before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    /// <summary>Signed in: the address is known and proven.</summary>
    public ShopperCard? Known { get; private set; }

    /// <summary>Where the mail with the link went.</summary>
    public string? MailedTo => Done?.Split('|') is [_, var email] ? email : null;

    public int GoesTo => Done?.Split('|') is [var count, _] && int.TryParse(count, out var number) ? number : 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (LeftByAgain is null)
        {
            Input = new EnquiryForm { Title = Q?.Length > EnquiryForm.LongestTitle ? Q[..EnquiryForm.LongestTitle] : Q, Name = Known?.Name, Email = Known?.Email };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Check();
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var enquiry = Read();
        var count = (await recipients.FindAsync(enquiry, cancel)).Count;
        if (count == 0)
        {
            AddError("Input.Branch", Input.Branch is { Length: > 0 } ? "wanted.form.branch_empty" : "wanted.form.branch_needed");
            return Again();
        }

        if (!MayAsk(enquiry.Email))
        {
            AddError("", "wanted.form.too_often");
            return Again();
        }

        var (stored, refused) = await photos.TakeAsync(Input.Photos, T["wanted.photo_alt", ("title", enquiry.Title)], cancel);
        if (refused is not null)
        {
            // A wrong file is no enquiry: whoever mends it has as many left as before.
            throttle.GiveBack(AddressKey);
            throttle.GiveBack(MailKey(enquiry.Email));
            AddError("Input.Photos", "wanted.form.photo_wrong", ("file", refused));
            return Again();
        }

        enquiry = await desk.WriteAsync(Read(IdList.Write(stored)), isGuest: Known is null, cancel);
        return Known is null ? DoneHere($"{count}|{enquiry.Email}") : Redirect($"{Request.PathBase}{ThreadPage.Path}/{enquiry.Token}");
    }

    private void Check()
    {
        foreach (var (field, key, most) in Input.Problems(clock.GetUtcNow().In(Tenant!.TimeZone).Date))
        {
            AddError("Input." + field, key, ("max", most));
        }

        if (Known is null && !provisioning.IsMailAddress(Input.Email?.Trim() ?? ""))
        {
            AddError("Input.Email", "forms.email");
        }
    }

    private bool MayAsk(string email) =>
        throttle.TryPass(AddressKey, TriesOfAddress, TimeSpan.FromHours(1)) && throttle.TryPass(MailKey(email), MailsOfDay, TimeSpan.FromDays(1));

    private string AddressKey => $"wanted:{Here.Value.TownId}:{HttpContext.Connection.RemoteIpAddress}";

    private string MailKey(string email) => $"wanted-mail:{Here.Value.TownId}:{email}";

    private Enquiry Read(string pictures = "[]")
    {
        var now = clock.GetUtcNow();
        return new Enquiry
        {
            Id = Ids.New(clock),
            Token = EnquiryDesk.NewToken(),
            Title = Input.Title!.Trim(),
            Text = Input.Text?.Trim() ?? "",
            Size = Input.Size?.Trim() ?? "",
            AtMost = Input.Price,
            NeededBy = Input.Day,
            Name = Input.Name!.Trim(),
            Email = Known?.Email ?? Input.Email!.Trim().ToLowerInvariant(),
            Locale = T.Locale,
            ShopperId = Known?.Id,
            Branch = branches.Find(Input.Branch)?.Id ?? "",
            Pictures = pictures,
            CreatedAt = now,
            ClosesAt = Input.ClosesAt(now, Tenant!.TimeZone),
            StateAt = now,
        };
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Known = await shopper.FindAsync(cancel);
        Branches = BranchChoice.Of(branches, await recipients.BranchesAsync(cancel), T);
    }
}
