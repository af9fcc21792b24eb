using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests;

public sealed class KeptPiecesTests
{
    private const string Page = "{% render 'card', p: p, wide: wide %}";
    private readonly KeptPieces _kept = new();
    private int _made;

    [Fact]
    public void What_a_snippet_made_of_a_drop_alone_is_not_made_again()
    {
        var shown = Shop("<b>{{ p.title }}</b>{% render 'price', of: p %}", ("price", "{{ of.price }}"));

        Assert.Equal("<b>Kanne</b>12 €", shown(Page));
        Assert.Equal("<b>Kanne</b>12 €", shown(Page));
        Assert.Equal(1, _made);
    }

    [Fact]
    public void Another_argument_makes_another_piece()
    {
        var shown = Shop("{{ p.title }}{% if wide %} breit{% endif %}");

        Assert.Equal("Kanne", shown(Page));
        Assert.Equal("Kanne breit", shown(Page, ("wide", true)));
        Assert.Equal("Kanne breit", shown(Page, ("wide", 1)));
        Assert.Equal("Kanne", shown(Page));
        Assert.Equal(3, _made);
    }

    [Fact]
    public void Of_more_kinds_than_are_kept_each_is_right()
    {
        var shown = Shop("{{ p.title }}{{ wide }}");

        for (var round = 0; round < 2; round++)
        {
            for (var wide = 0; wide < 9; wide++)
                Assert.Equal($"Kanne{wide}", shown(Page, ("wide", wide)));
        }
    }

    [Theory]
    [InlineData("{{ p.title }}{{ greeting }}", "Kannehallo", "Kannemoin")]
    [InlineData("{{ p.title }}{% render 'greet' %}", "Kannehallo", "Kannemoin")]
    [InlineData("{{ p.title }}{% section 'x' %}{{ greeting }}", "Kanne[section x]hallo", "Kanne[section x]moin")]
    public void What_reads_the_page_is_made_for_each_page(string card, string first, string second)
    {
        var shown = Shop(card, ("greet", "{{ greeting }}"));

        Assert.Equal(first, shown(Page, ("greeting", "hallo")));
        Assert.Equal(second, shown(Page, ("greeting", "moin")));
    }

    [Fact]
    public void What_reads_the_clock_is_made_for_each_page()
    {
        var shown = Shop("{{ p.title }}{{ 'now' | date: '%F' }}");

        shown(Page);
        shown(Page);

        Assert.Equal(2, _made);
    }

    [Fact]
    public void A_list_beside_the_drop_is_not_compared_but_made_for_each_page()
    {
        var shown = Shop("{{ p.title }}{{ wide | join }}");

        Assert.Equal("Kanne1 2", shown(Page, ("wide", new[] { 1, 2 })));
        Assert.Equal("Kanne3", shown(Page, ("wide", new[] { 3 })));
    }

    [Fact]
    public void A_problem_is_noted_on_every_page()
    {
        var context = Context(new PartialsHost(new Dictionary<string, string> { ["card"] = "{{ p.title }}{{ 1 | divided_by: 0 }}" }));
        var template = Template.Parse(Page, "page");
        for (var page = 0; page < 2; page++)
        {
            template.Render(context);
        }

        Assert.Equal(2, context.Diagnostics.Count);
    }

    [Fact]
    public void In_a_loop_each_drop_has_its_own_pieces()
    {
        var host = new PartialsHost(new Dictionary<string, string> { ["card"] = "{{ p.title }}" });
        var template = Template.Parse("{% for p in all %}{% render 'card', p: p %},{% endfor %}", "page");
        LaterDrop[] all = [.. new[] { "a", "b" }.Select(title => new LaterDrop(new(), () => new Pot(title, "")))];
        for (var page = 0; page < 2; page++)
        {
            var context = new RenderContext(host);
            context.Set("all", all);
            Assert.Equal("a,b,", template.Render(context));
        }
    }

    [Fact]
    public void It_shows_members_and_json_as_the_drop_does()
    {
        var shown = Shop("");

        Assert.Equal("Kanne|12 €|", shown("{{ p.title }}|{{ p['price'] }}|{{ p }}{{ p.nothing }}"));
        Assert.Equal("""{"title":"Kanne","price":"12 €"}""".Replace("\"", "&quot;", StringComparison.Ordinal), shown("{{ p | json }}"));
    }

    private Shown Shop(string card, params (string Name, string Source)[] others)
    {
        var host = new PartialsHost(others.Append(("card", card)).ToDictionary(snippet => snippet.Item1, snippet => snippet.Item2));
        var pages = new Dictionary<string, Template>();
        return (page, variables) =>
        {
            if (!pages.TryGetValue(page, out var template))
                pages[page] = template = Template.Parse(page, "page");
            var context = Context(host);
            foreach (var (name, value) in variables)
                context.Set(name, value);
            return template.Render(context);
        };
    }

    private RenderContext Context(PartialsHost host)
    {
        var context = new RenderContext(host);
        context.Set("p", new LaterDrop(_kept, () =>
        {
            _made++;
            return new Pot("Kanne", "12 €");
        }));
        return context;
    }

    private delegate string Shown(string page, params (string Name, object? Value)[] variables);

    private sealed record Pot(string Title, string Price) : ILiquidDrop;
}
