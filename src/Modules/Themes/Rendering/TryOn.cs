using Storefront.Themes.Dress;

namespace Storefront.Themes.Rendering;

/// <summary>On a request: the page is shown to staff in a dress that is not saved, with problems in plain sight.</summary>
internal sealed record TryOn(TenantDress Dress, string CssUrl);
