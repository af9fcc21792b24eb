using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Pages;

/// <summary>Makes HTML of a page in the tenant's theme. Implemented by the Themes module.</summary>
public interface IPageRenderer
{
    /// <summary>Writes the whole response.</summary>
    Task RenderAsync(HttpContext context, ThemePage page);
}
