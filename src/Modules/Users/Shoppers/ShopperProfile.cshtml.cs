using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>Name, phone and language: what the checkout is filled in with.</summary>
[TenantEndpoint(TenantKinds.Tenant)]
public sealed class ShopperProfileModel : ShopperPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Locale { get; set; }

    public IEnumerable<SelectListItem> Languages => [new("Deutsch", TextCatalog.German), new("English", TextCatalog.English)];

    public void OnGet() => (Name, Phone, Locale) = (Shopper.Name, Shopper.Phone, Shopper.Locale);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var phone = Phone?.Trim() ?? "";
        var locale = TextCatalog.Locales.Contains(Locale) ? Locale! : TextCatalog.German;
        if (ShopperNames.Problem(Name) is { } problem)
        {
            AddError("Name", problem, ("max", ShopperBook.LongestName));
        }

        if (phone.Length > 0 && !PhoneNumber.IsValid(phone))
        {
            AddError("Phone", "users.shopper.phone_wrong");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        await InTownAsync<ShopperBook>(book => book.SaveAsync(Shopper.Id, Name!.Trim(), phone, locale, cancel));
        // The page that follows speaks the language that was chosen, and the browser remembers it.
        return RedirectWithNotice("/account/profile?lang=" + locale, "users.shopper.profile_saved");
    }
}
