using Storefront.Liquid;
using Storefront.Liquid.Filters;
using Storefront.Liquid.Values;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Pages;
using Storefront.TestKit;
using Storefront.Themes.Files;
using Storefront.Themes.Office;
using Storefront.Themes.Rendering;

namespace Storefront.Modules.Tests.Themes;

/// <summary>Each template of each theme with nothing, and with the worst a shop could type.</summary>
public sealed class EveryTemplateTests
{
    private const string Broken = "Dieser Abschnitt kann nicht gezeigt werden";
    private const string Nasty = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> {{ shop.name }} %{count} ß漢字 ";

    [Theory]
    [InlineData("papier")]
    [InlineData("schiefer")]
    [InlineData("portal")]
    public async Task Every_template_stands_empty_and_nasty_data(string theme)
    {
        await using var host = await Musterstadt.StartAsync(new() { ["Themes:Watch"] = "true" });
        var scope = theme == "portal" ? host.Town() : host.Shop("becker");
        await host.InAsync<ThemeChoice>(scope, choice => choice.DressAsync(document => document with { Theme = theme }, default));
        var templates = ThemeLoader.Load(Repository.Path("themes"), theme, ThemeFilters.CreateOptions()).Templates.Keys;

        foreach (var template in templates.Order())
        {
            var empty = await host.RenderAsync(scope, new ThemePage(template) { Title = "Leer" });
            var nasty = await host.RenderAsync(scope, Fill(new ThemePage(template) { Title = Nasty, Description = Nasty }));

            Assert.DoesNotContain(Broken, empty.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Broken, nasty.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", nasty.Text, StringComparison.Ordinal);
            Assert.Empty(nasty.Html.QuerySelectorAll("img[onerror]"));
            Assert.NotNull(nasty.Html.QuerySelector("main#main"));
            Assert.NotNull(nasty.Html.QuerySelector("footer a[href$='/impressum']"));
        }
    }

    [Theory]
    [InlineData("papier", "collection")]
    [InlineData("schiefer", "collection")]
    [InlineData("papier", "product")]
    [InlineData("schiefer", "product")]
    [InlineData("portal", "search")]
    public async Task Prices_speak_of_delivery_costs_only_where_there_are_some(string theme, string template)
    {
        await using var host = await Musterstadt.StartAsync(new() { ["Themes:Watch"] = "true" });
        var scope = theme == "portal" ? host.Town() : host.Shop("becker");
        await host.InAsync<ThemeChoice>(scope, choice => choice.DressAsync(document => document with { Theme = theme }, default));

        var collected = await host.RenderAsync(scope, Fill(new ThemePage(template) { Title = "Preise" }));
        var sent = await host.RenderAsync(scope, Fill(new ThemePage(template) { Title = "Preise" }).With("shipping_costs_url", "/versand"));

        Assert.All([collected, sent], page => Assert.Contains("Preise inkl. MwSt., soweit nicht anders angegeben", page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("zzgl. Versandkosten", collected.Text, StringComparison.Ordinal);
        Assert.Contains("zzgl. Versandkosten", sent.Text, StringComparison.Ordinal);
    }

    private static ThemePage Fill(ThemePage page)
    {
        string[] names =
        [
            "product", "selected_variant", "pickup", "collection", "search", "basket", "checkout", "purchase", "reservation", "form", "page", "error",
            "course", "lesson", "stats", "paginate", "search_form", "announcement",
        ];
        foreach (var name in names)
        {
            page.With(name, new Anything(3));
        }

        string[] lists = ["products", "related", "collections", "shops", "results", "filters", "active_filters", "open_shops", "offers", "new_products", "today", "events", "branches", "sort_options"];
        foreach (var name in lists)
        {
            page.With(name, new object[] { new Anything(3), new Anything(3) });
        }

        return page;
    }

    /// <summary>Answers every name: with a list, an object of the same sort, or a nasty text.</summary>
    private sealed class Anything(int depth) : ILiquidDynamic
    {
        private static readonly string[] Lists = ["products", "images", "variants", "options", "values", "groups", "lines", "errors", "steps", "details", "parts", "sources", "stages", "lessons", "checklist", "slots", "slot_days", "methods", "payments", "orders"];
        private static readonly string[] Things = ["image", "shop", "contact", "name", "email", "phone", "note", "seller", "address", "change_urls", "logo", "undo", "before", "next"];

        public bool TryGet(string member, out LiquidValue value)
        {
            value = depth > 0 && Lists.Contains(member) ? LiquidValue.From(new object[] { new Anything(depth - 1) })
                : depth > 0 && Things.Contains(member) ? LiquidValue.From(new Anything(depth - 1))
                : Nasty;
            return true;
        }
    }
}
