using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Menus;

/// <summary><c>linklists</c>: the menus.</summary>
internal sealed class LinkLists(
    ITenantSettings settings, ITenantProfiles profiles, ITenantAddresses addresses, PageMemory memory, TimeProvider clock) : IPageObject
{
    // Every footer has these among the links the law asks for.
    private static readonly string[] InLegalLinks = ["/pages/versand", "/pages/barrierefreiheit"];

    public string Name => "linklists";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var prefix = addresses.Link(page.Scope, "");
        var kept = memory.Of(page.Scope, page.Tenant!.Version);
        var word = $"menus {page.Texts.Locale} {prefix}";
        if (kept.Find<LinkListsDrop>(word, default, now) is not { } lists)
        {
            lists = await ReadAsync(page, prefix, now, cancel);
            kept.Keep(word, default, lists, now.NextMinute(), 1);
        }

        return lists.At(prefix + (page.Http.Request.Path.Value ?? "/"));
    }

    private async ValueTask<LinkListsDrop> ReadAsync(PageContext page, string prefix, DateTimeOffset now, CancellationToken cancel)
    {
        var menus = await settings.GetAsync<MenuDocument>(MenuDocument.Key, cancel);
        var here = now.In(page.Tenant!.TimeZone).LocalDateTime;
        var main = new List<LinkDrop>(menus.Main.Count + 1);
        if (page.Scope.Kind == TenantKind.Town)
        {
            main.Add(new(page.Texts["pages.menu_shops"], prefix + "/shops"));
        }
        else if ((await profiles.CurrentAsync(cancel)).Level != ShopLevel.Profile)
        {
            main.Add(new(page.Texts["pages.menu_products"], prefix + "/collections/all"));
        }

        main.AddRange(menus.Main.Where(link => link.IsShown(here)).Select(Link));
        return new LinkListsDrop(main, [.. menus.Footer.Where(link => link.IsShown(here) && !InLegalLinks.Contains(link.Path)).Select(Link)]);

        LinkDrop Link(MenuLink link) => new(link.Title(page.Texts.Locale), prefix + link.Path);
    }
}

internal sealed record LinkListsDrop(IReadOnlyList<LinkDrop> Main, IReadOnlyList<LinkDrop> Footer) : ILiquidDrop
{
    /// <summary>As a page shows them that may be behind one of the links itself. On most pages they are the same object.</summary>
    public LinkListsDrop At(string url) => Main.Concat(Footer).Any(link => link.Url == url) ? new(Marked(Main, url), Marked(Footer, url)) : this;

    private static LinkDrop[] Marked(IReadOnlyList<LinkDrop> links, string url) => [.. links.Select(link => link with { Active = link.Url == url })];
}

internal sealed record LinkDrop(string Title, string Url, bool Active = false) : ILiquidDrop;
