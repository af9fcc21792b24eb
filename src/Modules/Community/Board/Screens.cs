using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.Modules;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Community.Board;

/// <summary>The screens of a shop's back office that a question can be about: the entries of its menu.</summary>
internal sealed class Screens
{
    private readonly IReadOnlyList<NavigationEntry> _entries;

    public Screens(ModuleCatalog modules) => _entries =
        [.. modules.Modules.SelectMany(module => module.Navigation).Where(entry => entry.Kinds.HasFlag(TenantKinds.Shop)).OrderBy(entry => entry.Order)];

    public bool Knows(string path) => _entries.Any(entry => entry.Path == path);

    /// <summary>In words; empty when there is none such any more.</summary>
    public string Name(string path, TextIn t) => _entries.FirstOrDefault(entry => entry.Path == path) is { } entry ? t[entry.TextKey] : "";

    /// <summary>The screen that a page belongs to: <c>/admin/products/{id}</c> to <c>/admin/products</c>.</summary>
    public string? At(PathString page) => _entries.Where(entry => page.StartsWithSegments(entry.Path)).MaxBy(entry => entry.Path.Length)?.Path;

    public IEnumerable<SelectListItem> Choices(TextIn t, string none) =>
        _entries.Select(entry => new SelectListItem(t[entry.TextKey], entry.Path)).Prepend(new SelectListItem(t[none], ""));
}
