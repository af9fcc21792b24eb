using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Hours;
using Storefront.Advice.Offer;
using Storefront.Catalog.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Advice.Appointments;

/// <summary>„Termin vereinbaren“: fifteen minutes of advice, at a time that suits.</summary>
[TenantEndpoint(TenantKinds.Shop, Feature = AdviceModule.Feature)]
internal sealed class BookPage(
    AppointmentBook book, FreeTimes free, AdviceNow now, IArticleFinder articles, ITenantSettings settings, ITenantProfiles profiles, IProvisioning provisioning,
    ICurrentShopper shopper, TimeProvider clock) : StorefrontPage
{
    public const string Path = "/advice/appointment";

    [BindProperty]
    public AppointmentForm Input { get; set; } = new();

    /// <summary>Handle of the article it is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Product { get; set; }

    public IReadOnlyList<FreeDay> Days { get; private set; } = [];

    public FoundArticle? Article { get; private set; }

    public string ShopName { get; private set; } = "";

    /// <summary>What was chosen before something else was wrong.</summary>
    public string? Chosen => ModelState.TryGetValue("Input.Slot", out var state) ? state.AttemptedValue : null;

    public string? SlotError => ModelState.TryGetValue("Input.Slot", out var state) ? state.Errors.Select(error => error.ErrorMessage).FirstOrDefault() : null;

    public string DayText(FreeDay day) => TownTime.NearDay(day.Day, clock.GetUtcNow().In(Tenant!.TimeZone).Date, T);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (LeftByAgain is null && await shopper.FindAsync(cancel) is { } known)
        {
            (Input.Name, Input.Email, Input.Phone) = (known.Name, known.Email, known.Phone);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var slot = Days.SelectMany(day => day.Times).Where(time => Appointment.ClaimOf(time.At) == Input.Slot).Select(time => (DateTimeOffset?)time.At).FirstOrDefault();
        if (!IsComplete(slot))
        {
            return Again();
        }

        if (await book.BookAsync(Input, slot!.Value, Article, T.Locale, cancel) is not { } appointment)
        {
            AddError("Input.Slot", "advice.appointment.taken");
            return Again();
        }

        return Redirect($"{Request.PathBase}{AppointmentPage.Path}/{appointment.Token}");
    }

    private bool IsComplete(DateTimeOffset? slot)
    {
        if (slot is null)
        {
            AddError("Input.Slot", string.IsNullOrEmpty(Input.Slot) ? "advice.appointment.slot_missing" : "advice.appointment.taken");
        }

        if (string.IsNullOrWhiteSpace(Input.Name))
        {
            AddError("Input.Name", "advice.call_back.name_missing");
        }

        if (!provisioning.IsMailAddress(Input.Email?.Trim() ?? ""))
        {
            AddError("Input.Email", "forms.email");
        }

        if (!string.IsNullOrWhiteSpace(Input.Phone) && !PhoneNumber.IsValid(Input.Phone))
        {
            AddError("Input.Phone", "advice.call_back.phone_wrong");
        }

        foreach (var (field, text, most) in new[] { ("Input.Name", Input.Name, CallBackForm.LongestName), ("Input.Wish", Input.Wish, CallBackForm.LongestWish) })
        {
            if (text?.Trim().Length > most)
            {
                AddError(field, "forms.too_long", ("max", most));
            }
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

        Days = await free.ReadAsync(await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel), cancel);
        Article = Product is { Length: > 0 } handle ? await articles.ByHandleAsync(handle, cancel) : null;
        ShopName = (await profiles.CurrentAsync(cancel)).Name;
        return true;
    }
}
