using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests;

public sealed class EncodingTests
{
    private const string Evil = "<script>alert('x')</script>";
    private const string Safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

    [Theory]
    [InlineData("{{ evil }}")]
    [InlineData("{{ evil | raw }}")]
    [InlineData("{{ evil | escape }}")]
    [InlineData("{% echo evil %}")]
    [InlineData("{% capture x %}{{ evil }}{% endcapture %}{{ x }}")]
    [InlineData("{% capture x %}{{ evil }}{% endcapture %}{{ x | escape }}")]
    [InlineData("{% capture x %} {{ evil }} {% endcapture %}{{ x | strip | squish | strip_newlines }}")]
    [InlineData("{{ evil | strip | squish }}")]
    [InlineData("{% assign x = evil | split: '' %}{{ x }}")]
    [InlineData("{% cycle evil %}")]
    [InlineData("{{ '' | append: evil }}")]
    public void Text_is_encoded_however_it_is_put_out(string source) =>
        Assert.Equal(Safe, LiquidText.Html(source, ("evil", Evil)));

    [Theory]
    [InlineData("{{ trusted }}", "<b>fett</b>")]
    [InlineData("{{ trusted | raw }}", "<b>fett</b>")]
    [InlineData("{{ trusted | append: evil }}", "<b>fett</b>" + Safe)]
    [InlineData("{{ evil | append: trusted }}", Safe + "<b>fett</b>")]
    [InlineData("{{ trusted | upcase }}", "&lt;B&gt;FETT&lt;/B&gt;")]
    [InlineData("{{ trusted | escape }}", "&lt;b&gt;fett&lt;/b&gt;")]
    [InlineData("{{ trusted | strip_html }}", "fett")]
    public void Only_the_host_says_what_is_trusted(string source, string expected) =>
        Assert.Equal(expected, LiquidText.Html(source, ("trusted", new LiquidHtml("<b>fett</b>")), ("evil", Evil)));

    [Fact]
    public void Line_breaks_become_tags_and_the_text_around_them_is_encoded() =>
        Assert.Equal("a&lt;b<br />\nc", LiquidText.Html("{{ text | newline_to_br }}", ("text", "a<b\nc")));

    [Fact]
    public void Json_fits_into_an_attribute() =>
        Assert.Equal(
            "data-x=\"{&quot;name&quot;:&quot;\\u003Cb\\u003E Größe&quot;}\"",
            LiquidText.Html("data-x=\"{{ x | json }}\"", ("x", new Dictionary<string, object?> { ["name"] = "<b> Größe" })));

    [Fact]
    public void A_page_body_in_bytes_goes_into_its_layout_as_it_is() =>
        Assert.Equal("<main><p>ä</p></main>", LiquidText.Html(
            "<main>{{ content_for_layout }}</main>", ("content_for_layout", new LiquidHtml("<p>ä</p>"u8.ToArray()))));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb", LiquidText.Html("{{ text }}", ("text", "a\uD83Db")));

    [Fact]
    public void Long_texts_are_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("ä😀<", 20_000));

        Assert.Equal(text.Replace("<", "&lt;", StringComparison.Ordinal), LiquidText.Html("{{ text }}", ("text", text)));
    }
}
