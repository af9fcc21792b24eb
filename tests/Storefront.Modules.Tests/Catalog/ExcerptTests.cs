using Storefront.Catalog.Showcase;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>The first words of an article, as search engines show them.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<p>Fester  Schuh</p>\n<ul><li>Leder</li><li>Naht</li></ul>", "Fester Schuh Leder Naht")]
    [InlineData("Salz &amp; Pfeffer&nbsp; &lt;neu&gt;", "Salz & Pfeffer <neu>")]
    [InlineData("<img alt=\"a > b\">Rest", "b\">Rest")]
    [InlineData("<p>offen", "offen")]
    public void Only_words_are_left_of_html(string html, string words) => Assert.Equal(words, PlainText.Excerpt(html));

    [Fact]
    public void What_is_too_long_ends_after_a_whole_word()
    {
        var html = string.Concat(Enumerable.Repeat("<p>Wanderschuh, wasserdicht.</p>", 60));

        Assert.Equal("Wanderschuh, wasserdicht. Wanderschuh …", PlainText.Excerpt(html, 40));
        Assert.Equal(new string('x', 40) + " …", PlainText.Excerpt(new string('x', 4_000), 40));
    }
}
