using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests;

public sealed class TemplateFactsTests
{
    [Fact]
    public void A_template_names_what_it_reads_so_that_the_host_loads_only_that()
    {
        var template = Template.Parse("""
            {% assign total = basket.total %}{{ total }}
            {% for product in products limit: settings.count %}{{ product.title }}{{ forloop.index }}{% endfor %}
            {% if shop.is_open %}{% assign late = 1 %}{% endif %}{{ late }}{{ page['title'] | append: suffix }}{{ ['named'].x }}
            """, "t");

        Assert.Equal(
            ["basket", "late", "named", "page", "products", "settings", "shop", "suffix"],
            template.RootNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_template_names_its_partials_and_sections()
    {
        var template = Template.Parse("""
            {% layout 'print' %}{% render 'card' %}{% include 'old' %}{% section 'header' %}{% sections 'footer' %}
            {% content_for 'blocks' %}{% schema %} {"name":"x"} {% endschema %}
            {% stylesheet %}a{}{% endstylesheet %}{% javascript %}b();{% endjavascript %}
            """, "t");

        Assert.Equal(["card", "old"], template.Partials);
        Assert.False(template.HasDynamicPartials);
        Assert.Equal(["header"], template.Sections);
        Assert.Equal(["footer"], template.SectionGroups);
        Assert.True(template.RendersBlocks);
        Assert.Equal(" {\"name\":\"x\"} ", template.SchemaJson);
        Assert.Equal("a{}", template.Stylesheet);
        Assert.Equal("b();", template.JavaScript);
        Assert.Equal("print", template.LayoutName);
    }

    [Fact]
    public void An_include_with_a_computed_name_is_told() =>
        Assert.True(Template.Parse("{% include name %}", "t").HasDynamicPartials);

    [Fact]
    public void A_scope_holds_for_a_section_and_what_it_renders()
    {
        var partials = new Dictionary<string, string>
        {
            ["sections/hero"] = "{{ section }}{% render 'inner' %}",
            ["inner"] = "-{{ section }}",
        };

        Assert.Equal("hero-hero|", LiquidText.With(partials, "{% section 'hero' %}|{{ section }}"));
    }

    [Fact]
    public void The_shared_options_cannot_be_changed_by_one_host_for_all() =>
        Assert.Throws<InvalidOperationException>(() => LiquidOptions.Default.Filters.Add("t", (input, in _, _) => input));

    [Fact]
    public void Names_that_were_not_set_are_asked_for_late()
    {
        var context = new RenderContext { Fallback = new Late() };

        Assert.Equal("spät", Template.Parse("{{ announcement }}", "t").Render(context));
    }

    [Fact]
    public void One_template_is_rendered_by_many_threads_at_once()
    {
        var template = Template.Parse("{% for i in (1..50) %}{% assign x = i | times: n %}{{ x }},{% endfor %}", "t");

        Parallel.For(0, 200, n =>
        {
            var context = new RenderContext();
            context.Set("n", n);
            Assert.Equal(string.Concat(Enumerable.Range(1, 50).Select(i => $"{i * n},")), template.Render(context));
        });
    }

    private sealed class Late : ILiquidDynamic
    {
        public bool TryGet(string member, out LiquidValue value)
        {
            value = "spät";
            return member == "announcement";
        }
    }
}
