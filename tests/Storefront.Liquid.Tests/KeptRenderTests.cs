using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests;

public sealed class KeptRenderTests
{
    private static readonly HashSet<string> Lasting = ["shop", "links", "greeting"];

    private readonly Counter _shop = new("Becker");
    private readonly LiquidScope _scope = new() { ["section"] = "head" };
    private KeptRender? _kept;

    [Fact]
    public void Of_the_very_same_it_is_written_and_not_made_again()
    {
        var head = Head("<b>{{ shop.name }}</b>{% render 'link', to: links %}", ("link", "{{ to[0] }}"));
        var links = new LiquidValue[] { "a" };

        Assert.Equal(["<b>Becker</b>a", "<b>Becker</b>a"], [head(("shop", _shop), ("links", links)), head(("shop", _shop), ("links", links))]);
        Assert.Equal(1, _shop.Asked);
    }

    [Fact]
    public void Another_object_of_the_same_name_is_shown()
    {
        var head = Head("{{ shop.name }}{{ links[0] }}{{ greeting }}");

        Assert.Equal("Beckerahallo", head(("shop", _shop), ("links", new LiquidValue[] { "a" }), ("greeting", "hallo")));
        Assert.Equal("Beckerbhallo", head(("shop", _shop), ("links", new LiquidValue[] { "b" }), ("greeting", "hallo")));
        Assert.Equal("Lindenhofbhallo", head(("shop", new Counter("Lindenhof")), ("links", new LiquidValue[] { "b" }), ("greeting", "hallo")));
        Assert.Equal("Beckerhallo", head(("shop", _shop), ("greeting", "hallo")));
        Assert.Equal("Beckermoin", head(("shop", _shop), ("greeting", "moin")));
        Assert.Equal("Becker", head(("shop", _shop)));
    }

    [Fact]
    public void The_same_words_are_the_same()
    {
        var head = Head("{{ shop.name }}{{ greeting }}");

        head(("shop", _shop), ("greeting", "hallo"));
        head(("shop", _shop), ("greeting", new string("hallo".ToCharArray())));

        Assert.Equal(1, _shop.Asked);
    }

    [Theory]
    [InlineData("{{ shop.name }}{{ request }}")]
    [InlineData("{{ shop.name }}{% render 'path' %}")]
    [InlineData("{{ shop.name }}{{ 'now' | date: '%F' }}")]
    [InlineData("{{ shop.name }}{% section 'x' %}")]
    public void What_reads_the_page_or_the_clock_is_made_each_time(string source)
    {
        var head = Head(source, ("path", "{{ request }}"));

        head(("shop", _shop), ("request", "/"));
        head(("shop", _shop), ("request", "/"));

        Assert.Equal(2, _shop.Asked);
        Assert.Null(_kept);
    }

    [Fact]
    public void A_name_the_page_does_not_have_is_no_reason()
    {
        var head = Head("{% assign label = 'x' %}{{ label }}{{ shop.name }}{{ nothing }}");

        head(("shop", _shop));
        head(("shop", _shop));

        Assert.Equal(1, _shop.Asked);
    }

    [Fact]
    public void A_problem_is_noted_on_every_page()
    {
        var head = Head("{{ shop.name }}{{ 1 | divided_by: 0 }}");

        head(("shop", _shop));
        head(("shop", _shop));

        Assert.Equal(2, _shop.Asked);
    }

    [Fact]
    public void What_another_template_made_is_not_taken()
    {
        var first = Head("eins {{ shop.name }}");
        var second = Head("zwei {{ shop.name }}");

        Assert.Equal("eins Becker", first(("shop", _shop)));
        Assert.Equal("zwei Becker", second(("shop", _shop)));
    }

    private Shown Head(string source, params (string Name, string Source)[] snippets)
    {
        var template = Template.Parse(source, "head");
        var layout = Template.Parse("{% section 'head' %}", "layout");
        var partials = new PartialsHost(snippets.ToDictionary(snippet => snippet.Name, snippet => snippet.Source));
        return variables =>
        {
            var context = new RenderContext(new Layout(partials, here => Assert.True(here.TryRender(template, _scope, Lasting, ref _kept, out _))));
            foreach (var (name, value) in variables)
                context.Set(name, value);
            return layout.Render(context);
        };
    }

    private delegate string Shown(params (string Name, object? Value)[] variables);

    private sealed class Layout(PartialsHost snippets, Action<RenderContext> head) : ITemplateHost
    {
        public Template? FindPartial(string name) => snippets.FindPartial(name);

        public void RenderSection(string name, RenderContext context)
        {
            if (name == "head")
                head(context);
        }

        public void RenderSectionGroup(string group, RenderContext context) => snippets.RenderSectionGroup(group, context);

        public void RenderBlocks(in LiquidArguments arguments, RenderContext context) => snippets.RenderBlocks(arguments, context);

        public void RenderBlock(in LiquidArguments arguments, RenderContext context) => snippets.RenderBlock(arguments, context);
    }

    private sealed class Counter(string name) : ILiquidDynamic
    {
        public int Asked { get; private set; }

        public bool TryGet(string member, out LiquidValue value)
        {
            Asked++;
            value = name;
            return true;
        }
    }
}
