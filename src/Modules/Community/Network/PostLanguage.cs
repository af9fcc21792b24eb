using Storefront.Platform.Texts;

namespace Storefront.Community.Network;

/// <summary>What members write carries its language: readers meet theirs first, and the other says so.</summary>
internal static class PostLanguage
{
    /// <summary>The language as chosen; the other one when nothing, or nothing known, was chosen.</summary>
    public static string Of(string? chosen, string otherwise) => chosen is not null && TextCatalog.Locales.Contains(chosen) ? chosen : otherwise;
}
