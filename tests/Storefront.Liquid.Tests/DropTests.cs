using System.Text.Json.Nodes;
using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests;

public sealed class DropTests
{
    [Theory]
    [InlineData("{{ p.title }}", "Kanne")]
    [InlineData("{{ p.lowest_30_days }}", "ab 17 €")]
    [InlineData("{{ p['title'] }}", "Kanne")]
    [InlineData("{{ p.seller.name }}", "Becker")]
    [InlineData("{{ p.stock | plus: 1 }}", "4")]
    [InlineData("{{ p.weight }}", "1.50")]
    [InlineData("{{ p.state }}", "sold_out")]
    [InlineData("{{ p.until | date: '%F' }}", "2026-12-24")]
    [InlineData("{{ p.tags | join: '+' }}{{ p.tags.size }}{{ p.tags[1] }}", "a+b2b")]
    [InlineData("{{ p.called }}", "anders")]
    [InlineData("{{ p.text }}", "<i>kursiv</i>")]
    [InlineData("{{ p.missing_number }}{{ p.no_seller.name }}", "")]
    [InlineData("{{ p.answer }}", "dynamisch")]
    [InlineData("{{ p }}", "")]
    public void Drops_show_their_properties(string source, string expected) =>
        Assert.Equal(expected, LiquidText.Html(source, ("p", new Article())));

    [Theory]
    [InlineData("{{ p.secret }}")]
    [InlineData("{{ p.Title }}")]
    [InlineData("{{ p.get_type }}{{ p.to_string }}{{ p.method }}{{ p.field }}{{ p.shared }}{{ p.hidden }}")]
    [InlineData("{{ p.entity.name }}{{ p.entity }}")]
    [InlineData("{{ other.name }}{{ other }}{{ other.length }}")]
    [InlineData("{{ p.title.length }}{{ p.tags.count }}{{ p.until.year }}")]
    public void What_is_not_on_the_list_cannot_be_reached(string source) =>
        Assert.Equal("", LiquidText.Html(source, ("p", new Article()), ("other", new Entity())));

    [Fact]
    public void One_place_in_a_template_may_meet_different_types() =>
        Assert.Equal("Kanne|Becker|x|", LiquidText.Html(
            "{% for i in list %}{{ i.title }}{{ i.name }}|{% endfor %}",
            ("list", new object[] { new Article(), new Seller("Becker"), new Dictionary<string, string> { ["name"] = "x" } })));

    [Fact]
    public void Json_nodes_are_objects_too()
    {
        var json = JsonNode.Parse("""{"title":"ä","list":[1,2.5,true,null],"inner":{"x":"y"}}""");

        Assert.Equal("ä 12.5true 4 y", LiquidText.Html("{{ j.title }} {{ j.list }} {{ j.list.size }} {{ j.inner.x }}", ("j", json)));
    }

    [Fact]
    public void Unknown_names_are_noted_with_file_and_line_for_the_editor()
    {
        var context = new RenderContext { NoteUnknown = true };
        context.Set("p", new Article());

        Template.Parse("{{ p.title }}\n{{ p.colour }}\n{{ produkt.title }}", "sections/a.liquid").Render(context);

        Assert.Equal(
            ["sections/a.liquid:2: there is no 'colour' here", "sections/a.liquid:3: there is no 'produkt' here"],
            context.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_list_that_contains_itself_does_no_harm()
    {
        var list = new List<object?> { "a" };
        list.Add(list);

        Assert.Matches("^a{10,100}$", LiquidText.Html("{{ list }}", ("list", list)));
    }

    private enum State
    {
        SoldOut,
    }

    private sealed record Seller(string Name) : ILiquidDrop;

    private sealed class Entity
    {
        public string Name => "geheim";
    }

    private sealed class Article : ILiquidDrop, ILiquidDynamic
    {
        public string Title => "Kanne";
        public string Lowest30Days => "ab 17 €";
        public Seller Seller { get; } = new("Becker");
        public Seller? NoSeller => null;
        public int Stock => 3;
        public int? MissingNumber => null;
        public decimal Weight => 1.50m;
        public State State => State.SoldOut;
        public DateTimeOffset Until => new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero);
        public IReadOnlyList<string> Tags => ["a", "b"];
        public LiquidHtml Text => new("<i>kursiv</i>");
        public Entity Entity { get; } = new();
        [LiquidName("called")] public string Renamed => "anders";
        [LiquidIgnore] public string Secret => "geheim";
        public string Field = "geheim";
        public static string Shared => "geheim";
        internal string Hidden => "geheim";
        public string Method() => "geheim";

        public bool TryGet(string member, out LiquidValue value)
        {
            value = "dynamisch";
            return member == "answer";
        }
    }
}
