using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Themes.Contracts;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Rendering;

/// <summary>Makes HTML of a page: loads what its templates name, then renders without waiting, then sends.</summary>
internal sealed class PageRenderer(
    Wardrobe wardrobe, PageObjects objects, ThemeShelf shelf, PageMemory memory, LiquidOptions options, TimeProvider clock, ILogger<PageRenderer> log) : IPageRenderer
{
    private const int UsualSize = 64 * 1024;

    // The sections of the template; the layout puts the result where it says {{ content_for_layout }}.
    private readonly Template _body = Template.Parse($"{{% sections '{SectionHost.Page}' %}}", "page", options);

    public async Task RenderAsync(HttpContext context, ThemePage page)
    {
        var services = context.RequestServices;
        var scope = services.GetRequiredService<CurrentScope>();
        var texts = RequestLanguage.For(context, services.GetRequiredService<TextCatalog>());
        var dress = context.Features.Get<TryOn>()?.Dress ?? await wardrobe.ForAsync(context, scope, texts.Locale);
        var cancel = context.RequestAborted;
        objects.Learn(services);
        if ((dress.Plans.GetValueOrDefault(page.Template) ?? await PlanAsync(services, dress, page, cancel)) is not { } plan)
        {
            throw new InvalidOperationException($"Theme {dress.Theme.Name} has no template {page.Template}.");
        }

        var request = new PageContext(context, scope.Value, scope.Tenant, texts, page);
        var host = new SectionHost(plan, dress, texts, log)
        {
            ShowsProblems = shelf.Watches || context.Features.Get<TryOn>() is not null,
            Loaded = plan.Loads.Length == 0 ? null : await LoadSettingsAsync(plan, request, cancel),
            Kept = KeptOf(request),
            Now = clock.GetUtcNow(),
        };
        var render = new RenderContext(host) { Culture = texts.Culture, Cancelled = cancel };
        SetUsual(render, request, dress);
        await SetShopAsync(render, request, host, plan, dress, cancel);
        await SetObjectsAsync(render, request, plan, cancel);
        await SendAsync(context, page, plan, render, host);
    }

    // The planner brings a database context with it, which pages with a plan do not need.
    private static Task<PagePlan?> PlanAsync(IServiceProvider services, TenantDress dress, ThemePage page, CancellationToken cancel) =>
        services.GetRequiredService<PagePlanner>().PlanAsync(
            dress, page.Template, services.GetRequiredService<CurrentScope>().Value, cancel);

    private static void SetUsual(RenderContext render, PageContext request, TenantDress dress)
    {
        var (page, http) = (request.Page, request.Http);
        var path = http.Request.Path.Value ?? "/";
        var title = page.Title ?? dress.SiteName;
        var canonical = dress.CanonicalRoot + (page.CanonicalPath ?? path);
        render.Set("settings", dress.Settings);
        render.Set("town", LiquidValue.FromDrop(dress.Town));
        render.Set("routes", LiquidValue.FromDrop(dress.Routes));
        render.Set("request", LiquidValue.FromDrop(new RequestDrop(
            path, dress.Locale, http.Request.Host.Value ?? "", $"{http.Request.Scheme}://{http.Request.Host.Value}")));
        render.Set("page_title", (LiquidValue)title);
        render.Set("page_description", (LiquidValue)page.Description);
        render.Set("canonical_url", (LiquidValue)canonical);
        render.Set("theme_css_url", (LiquidValue)(http.Features.Get<TryOn>()?.CssUrl ?? dress.CssUrl));
        render.Set("template", (LiquidValue)page.Template);
        render.Set("content_for_header", (LiquidValue)PageHead.For(http, page, dress, title, canonical));
        render.Set("languages", Languages.Of(http, dress.Locale, page.LanguageForm));
        if (!IsForEverybody(http) && Notice.Take(http) is { } notice)
        {
            render.Set("notice", LiquidValue.FromDrop(new NoticeDrop(notice.Kind, notice.Text)));
        }

        if (Preview.Of(http) is { } preview)
        {
            var texts = request.Texts;
            render.Set("preview", LiquidValue.FromDrop(new PreviewDrop(texts[preview.TextKey], texts[preview.WayKey], preview.StartUrl)
            {
                OrdersText = preview.OrdersKey is { } key ? texts[key] : null,
            }));
        }

        foreach (var (name, value) in page.Objects)
        {
            render.Set(name, value);
        }
    }

    /// <summary>A page in the output cache: nothing of one person may be on it.</summary>
    private static bool IsForEverybody(HttpContext http) => http.Features.Get<IOutputCacheFeature>() is not null;

    private async ValueTask SetShopAsync(
        RenderContext render, PageContext request, SectionHost host, PagePlan plan, TenantDress dress, CancellationToken cancel)
    {
        if (dress.Shop is not { } shop || !plan.Names.Contains("shop"))
        {
            return;
        }

        // The same on all its pages, until the minute is over.
        var (kept, now) = (host.Kept, host.Now);
        var word = dress.Locale == TextCatalog.English ? "shop en" : "shop de";
        if (kept?.Find<ShopDrop>(word, default, now) is not { } shown)
        {
            shown = await ShownAsync(shop, request, cancel);
            kept?.Keep(word, default, shown, now.NextMinute(), 4);
        }

        render.Set("shop", LiquidValue.FromDrop(shown));
    }

    /// <summary>What is only tried or rehearsed is kept for nobody.</summary>
    private PageMemory.Shelf? KeptOf(PageContext request) =>
        request.Tenant is { } tenant && request.Http.Features.Get<TryOn>() is null && Preview.Of(request.Http) is null
            ? memory.Of(request.Scope, tenant.Version)
            : null;

    private static async ValueTask<ShopDrop> ShownAsync(ShopDrop shop, PageContext request, CancellationToken cancel)
    {
        var status = request.Services.GetService<IShopStatus>() is { } known ? await known.ForAsync(request, cancel) : ShopStatus.Unknown;
        var pickup = shop.AcceptsOrders && request.Services.GetService<IShopPickup>() is { } slots
            ? await slots.ForAsync(request.Scope, request.Texts, cancel)
            : default;
        return shop with { Status = status, PickupText = pickup.Text, PausedText = pickup.Paused };
    }

    private async ValueTask SetObjectsAsync(RenderContext render, PageContext request, PagePlan plan, CancellationToken cancel)
    {
        foreach (var name in plan.Names)
        {
            if (!request.Page.Objects.ContainsKey(name) && objects.Find(name, request.Services) is { } loader)
            {
                render.Set(name, await loader.LoadAsync(request, cancel));
            }
        }
    }

    private async Task<Dictionary<Placed, LiquidScope>> LoadSettingsAsync(PagePlan plan, PageContext request, CancellationToken cancel)
    {
        var loaded = new Dictionary<Placed, LiquidScope>();
        foreach (var place in plan.Loads.GroupBy(load => load.Place))
        {
            var settings = new Dictionary<string, LiquidValue>(place.Key.Settings, StringComparer.Ordinal);
            foreach (var load in place)
            {
                settings[load.Setting] = LiquidValue.From(
                    await objects.Setting(load.Type, request.Services).LoadAsync(load.Value, request, cancel));
            }

            loaded[place.Key] = place.Key.ScopeWith(settings);
        }

        return loaded;
    }

    private async Task SendAsync(HttpContext http, ThemePage page, PagePlan plan, RenderContext render, SectionHost host)
    {
        using var body = new PageBuffer(UsualSize);
        using var whole = new PageBuffer(UsualSize);
        Render(plan, render, host, body, whole);
        var response = http.Response;
        response.StatusCode = page.StatusCode;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = whole.Length;
        if (!IsForEverybody(http) && response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "private, no-cache";
        }

        await response.Body.WriteAsync(whole.Written, http.RequestAborted);
    }

    private void Render(PagePlan plan, RenderContext render, SectionHost host, PageBuffer body, PageBuffer whole)
    {
        try
        {
            _body.Render(render, body);
        }
        catch (LiquidException problem)
        {
            // One section used up the whole page's time: what is there is shown.
            log.LogError("Theme {Theme}: {Problem}", host.Theme.Name, problem.Message);
        }

        try
        {
            render.Set("content_for_layout", (LiquidValue)new LiquidHtml(body.Written));
            plan.Layout.Template.Render(render, whole);
        }
        catch (LiquidException problem)
        {
            log.LogError("Theme {Theme}: {Problem}", host.Theme.Name, problem.Message);
            whole.Clear();
            BarePage.Write(whole, host, render.Find("page_title").ToString(), body.Written.Span, problem.Message);
        }
    }
}
