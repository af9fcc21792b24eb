using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.Web;

namespace Storefront.Users.Shoppers;

/// <summary>Name and address; the account is there when the mailed link is confirmed, and not before.</summary>
[TenantEndpoint(TenantKinds.Tenant)]
public sealed class ShopperSignUpModel : ShopperEntryPage
{
    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ShopperNames.Problem(Name) is { } problem)
        {
            AddError("Name", problem, ("max", ShopperBook.LongestName));
        }

        return CheckEmail() ? await MailLinkAsync(Name!, cancel) : Again();
    }
}

/// <summary>What counts as a name.</summary>
internal static class ShopperNames
{
    /// <summary>Text key of what is wrong with it, or null.</summary>
    public static string? Problem(string? name) => name?.Trim() switch
    {
        null or "" => "users.shopper.name_missing",
        { Length: > ShopperBook.LongestName } => "forms.too_long",
        _ => null,
    };
}
