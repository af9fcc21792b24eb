namespace Storefront.Pages.Notices;

/// <summary>Where a line of the portal may lead: a page of the portal, or elsewhere with https.</summary>
internal static class NoticeLink
{
    public static bool IsFine(string url) =>
        (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
