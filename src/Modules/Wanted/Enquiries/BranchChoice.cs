using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Wanted.Enquiries;

/// <summary>Branches to choose from, in words; on top that nobody knows.</summary>
internal static class BranchChoice
{
    public static IReadOnlyList<SelectListItem> Of(IBranches branches, IEnumerable<string> ids, TextIn texts) =>
    [
        new(texts["wanted.form.branch_any"], ""),
        .. ids.Select(id => new SelectListItem(Title(branches, id, texts), id)).OrderBy(item => item.Text, StringComparer.Create(texts.Culture, ignoreCase: true)),
    ];

    public static string Title(IBranches branches, string id, TextIn texts) => id.Length == 0
        ? texts["wanted.radar.no_branch"]
        : branches.Find(id)?.Title.GetValueOrDefault(texts.Locale) ?? branches.Find(id)?.Title.Values.First() ?? id;
}
