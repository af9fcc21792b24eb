using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Themes.Files;

namespace Storefront.Themes.Dress;

/// <summary><c>/theme/{theme}/settings.css</c>: the tenant's colours.</summary>
internal static class ServeSettingsCss
{
    public static async Task HandleAsync(string theme, HttpContext http, CurrentScope scope, Wardrobe wardrobe)
    {
        var dress = await wardrobe.ForAsync(http, scope, TextCatalog.German);
        if (dress.Theme.Name != theme)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await ServeAsset.WriteAsync(http, dress.Css.Bytes, null, "text/css; charset=utf-8", dress.Css.Fingerprint);
    }
}
