namespace Storefront.Liquid.Tests.Conformance;

public sealed class TagTests
{
    [Theory]
    [InlineData("{% assign price = 5 | plus: 2 %}{{ price }}", "7")]
    [InlineData("{% capture label %}Platz {{ 3 }}{% endcapture %}[{{ label }}]", "[Platz 3]")]
    [InlineData("{% if stock > 2 %}genug{% elsif stock > 0 %}wenige{% else %}keine{% endif %}", "genug")]
    [InlineData("{% if missing %}da{% else %}fort{% endif %}", "fort")]
    [InlineData("{% unless sold_out %}kaufen{% endunless %}", "kaufen")]
    [InlineData("{% if true or false and false %}von rechts{% endif %}", "von rechts")]
    [InlineData("{% if colours contains 'rot' and stock <> 4 %}ja{% endif %}", "ja")]
    [InlineData("{% case stock %}{% when 1, 2 %}wenige{% when 3 or 4 %}ein paar{% else %}viele{% endcase %}", "ein paar")]
    [InlineData("{% for c in colours %}{{ forloop.index }}{{ c }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "1rot, 2grün, 3blau")]
    [InlineData("{% for c in colours reversed limit: 2 %}{{ c }} {% endfor %}", "grün rot ")]
    [InlineData("{% for c in nothing %}{{ c }}{% else %}leer{% endfor %}", "leer")]
    [InlineData("{% for i in (1..9) %}{% if i == 3 %}{% continue %}{% endif %}{% if i > 4 %}{% break %}{% endif %}{{ i }}{% endfor %}", "124")]
    [InlineData("{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}", "11 12 21 22 ")]
    [InlineData("{% for c in colours limit: 1 %}{{ c }}{% endfor %}|{% for c in colours offset: continue %}{{ c }}{% endfor %}", "rot|grünblau")]
    [InlineData("{% for pair in address %}{{ pair[0] }}={{ pair[1] }};{% endfor %}", "zip=25524;city=Itzehoe;")]
    [InlineData("{% tablerow i in (1..3) cols: 2 %}{{ i }}{% endtablerow %}", "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n")]
    [InlineData("{% for i in (1..3) %}{% cycle 'hell', 'dunkel' %} {% endfor %}", "hell dunkel hell ")]
    [InlineData("{% increment n %}{% increment n %}{% decrement m %}", "01-1")]
    [InlineData("a{% comment %} {% if %} {{ nichts | }} {% raw %}{% endcomment %}{% endraw %} {% endcomment %}b", "ab")]
    [InlineData("a{% # eine Zeile %}b{%- # noch eine -%} c", "abc")]
    [InlineData("{% raw %}{{ bleibt }}{% endraw %}", "{{ bleibt }}")]
    [InlineData("{% liquid\n  assign n = 2\n  for i in (1..n)\n    echo i\n  endfor\n%}", "12")]
    [InlineData("{% echo 'laut' | upcase %}", "LAUT")]
    [InlineData("{% doc %}{% kein tag %}{% enddoc %}x", "x")]
    [InlineData("x{% schema %}{\"name\": \"{{ nie }}\"}{% endschema %}y", "xy")]
    [InlineData("x{% stylesheet %}a{}{% endstylesheet %}{% javascript %}b(){% endjavascript %}{% layout none %}y", "xy")]
    [InlineData("{% style %}a{color:{{ 'red' }}}{% endstyle %}", "<style>a{color:red}</style>")]
    [InlineData("{% for i in (1..3) %}{% ifchanged %}{{ i | divided_by: 2 }}{% endifchanged %}{% endfor %}", "01")]
    [InlineData("{% section 'header' %}{% sections 'footer' %}{% content_for 'blocks' %}{% content_for 'block', type: 'text', id: 'a1' %}", "[section header][group footer][blocks][block text a1]")]
    public void Tags_do_what_theme_authors_expect(string source, string expected) =>
        Assert.Equal(expected, LiquidText.Plainly(
            source,
            ("stock", 3),
            ("colours", new[] { "rot", "grün", "blau" }),
            ("address", new Dictionary<string, object?> { ["zip"] = 25524, ["city"] = "Itzehoe" })));

    [Theory]
    [InlineData("a {{- ' b ' -}} c", "a b c")]
    [InlineData("a\n{%- if true -%}\n b \n{%- endif -%}\nc", "abc")]
    [InlineData("{% if true %}\n  {% assign x = 1 %}\n{% endif %}", "")]
    [InlineData("{% for i in (1..2) %}\n{% endfor %}", "")]
    [InlineData("{% if true %}\n{{ '' }}{% endif %}", "\n")]
    public void White_space_goes_where_a_dash_says_so_and_where_a_block_puts_out_nothing(string source, string expected) =>
        Assert.Equal(expected, LiquidText.Plainly(source));

    [Fact]
    public void Render_sees_its_arguments_and_the_page_but_not_the_caller()
    {
        var partials = new Dictionary<string, string>
        {
            ["card"] = "{{ card.title }}|{{ lazy }}|{{ shop }}|{{ secret }}|{% assign leak = 1 %}",
        };

        var html = LiquidText.With(
            partials,
            "{% assign secret = 'x' %}{% render 'card' with item, lazy: true %}{{ leak }}",
            ("shop", "Becker"), ("item", new Dictionary<string, object?> { ["title"] = "Kanne" }));

        Assert.Equal("Kanne|true|Becker||", html);
    }

    [Fact]
    public void Render_for_goes_through_a_list_and_knows_its_place()
    {
        var partials = new Dictionary<string, string> { ["row"] = "{{ item }}{% unless forloop.last %},{% endunless %}" };

        Assert.Equal("a,b", LiquidText.With(partials, "{% render 'row' for list as item %}", ("list", new[] { "a", "b" })));
    }

    [Fact]
    public void Include_shares_the_variables_of_its_caller()
    {
        var partials = new Dictionary<string, string> { ["part"] = "{{ mine }}{{ size }}{% assign yours = 2 %}" };

        Assert.Equal("132", LiquidText.With(partials, "{% assign mine = 1 %}{% include 'part', size: 3 %}{{ yours }}"));
    }

    [Theory]
    [InlineData("{% if a %}", 1, "never closed")]
    [InlineData("\n\n{% endfor %}", 3, "does not belong here")]
    [InlineData("a\n{% blink %}", 2, "no tag 'blink'")]
    [InlineData("{{ a | frobnicate }}", 1, "no filter 'frobnicate'")]
    [InlineData("{{ a | upcase: 1 }}", 1, "takes no arguments")]
    [InlineData("{{ a | plus: by: 1 }}", 1, "takes 1 argument")]
    [InlineData("{{ a b }}", 1, "'b' is not understood")]
    [InlineData("{{ 'open }}", 1, "never closed")]
    [InlineData("text {{ a", 1, "never closed")]
    [InlineData("{% assign a? = 1 %}", 1, "cannot be set")]
    [InlineData("{% for a of b %}{% endfor %}", 1, "expected 'in'")]
    [InlineData("{% render name %}", 1, "in quotes")]
    [InlineData("{% content_for 'more' %}", 1, "'blocks' or 'block'")]
    [InlineData("{% if a = 1 %}{% endif %}", 1, "'=' is not understood")]
    [InlineData("{% schema %}{}{% endschema %}{% schema %}{}{% endschema %}", 1, "second 'schema'")]
    public void Mistakes_are_named_with_file_and_line(string source, int line, string problem)
    {
        var error = Assert.Throws<LiquidSyntaxException>(() => Template.Parse(source, "sections/a.liquid"));

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.StartsWith($"sections/a.liquid:{line}: ", error.Message, StringComparison.Ordinal);
    }
}
