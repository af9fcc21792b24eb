using AngleSharp.Html.Parser;
using Storefront.Catalog;
using Storefront.Catalog.Products;

namespace Storefront.Modules.Tests.Catalog;

public sealed class HtmlCleanerTests
{
    private static readonly HtmlCleaner Cleaner = new();

    [Theory]
    [InlineData("<p>Gut</p><script>alert(1)</script>", "<p>Gut</p>")]
    [InlineData("<div class=\"x\" style=\"color:red\">Text <span>im Kasten</span></div>", "Text im Kasten")]
    [InlineData("<h1>Titel</h1><h2>Zwei</h2>", "Titel<h2>Zwei</h2>")]
    [InlineData("<p onclick=\"x()\" id=\"basket\" lang=\"en\">Hi</p>", "<p lang=\"en\">Hi</p>")]
    [InlineData("<ul><li>eins<li>zwei</ul>", "<ul><li>eins</li><li>zwei</li></ul>")]
    [InlineData("<img src=x onerror=alert(1)>Bild", "Bild")]
    [InlineData("<style>p{display:none}</style><p>da</p>", "<p>da</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">los</a>", "<a>los</a>")]
    [InlineData("<a href=\"//boese.example\">los</a>", "<a>los</a>")]
    [InlineData("<a href=\"/checkout\">los</a>", "<a>los</a>")]
    [InlineData("<a href=\"https://gut.example/\" target=\"_blank\">los</a>", "<a href=\"https://gut.example/\" rel=\"nofollow noopener ugc\">los</a>")]
    [InlineData("<!-- [if IE]><script>x</script> --><p>a</p>", "<p>a</p>")]
    [InlineData("", "")]
    public void Text_marks_stay_and_everything_else_goes(string html, string clean) => Assert.Equal(clean, Cleaner.FromHtml(html));

    [Theory]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">x</a>")]
    [InlineData("<a href=\" &#14; javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<object data=x></object><embed src=x>")]
    [InlineData("<base href=\"https://boese.example/\"><meta http-equiv=refresh content=0>")]
    [InlineData("<p style=\"background:url(https://boese.example/)\">x</p>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>")]
    [InlineData("<input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>x")]
    [InlineData("<plaintext><script>alert(1)</script>")]
    [InlineData("<table background=\"https://boese.example/x\"><tr><td><img src=1></table>")]
    [InlineData("<xmp><script>alert(1)</script></xmp>")]
    [InlineData("<textarea><script>alert(1)</script></textarea>")]
    public void Nothing_hostile_survives_even_a_second_reading(string html)
    {
        var clean = Cleaner.FromHtml(html);
        var tree = new HtmlParser().ParseDocument("<body>" + clean + "</body>").Body!;

        Assert.Empty(tree.QuerySelectorAll("script,style,svg,math,img,iframe,object,embed,form,input,button,base,meta,link,template,noscript,textarea"));
        foreach (var element in tree.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "class" or "id" or "src" or "background");
            if (element.GetAttribute("href") is { } href)
                Assert.Matches("^(https?://|mailto:|tel:)", href);
        }
        Assert.Equal(clean, Cleaner.FromHtml(clean)); // clean text stays as it is
    }

    [Theory]
    [InlineData("**Dicht** bis zum Rand.", "<p><strong>Dicht</strong> bis zum Rand.</p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p><a>x</a></p>")]
    [InlineData("![x](https://boese.example/zaehler.gif)", "<p></p>")]
    [InlineData("https://gut.example/a", "<p><a href=\"https://gut.example/a\" rel=\"nofollow noopener ugc\">https://gut.example/a</a></p>")]
    public void Markdown_becomes_clean_HTML(string markdown, string html) =>
        Assert.Equal(html, Cleaner.FromMarkdown(markdown).Trim());

    [Theory]
    [InlineData("<div>", "", 50_000)]
    [InlineData("<b>", "", 50_000)]
    [InlineData("<div></q>", "", 20_000)]
    [InlineData("<div><b></div>", "", 10_000)]
    [InlineData("<blockquote>", "</blockquote>", 15_000)]
    public void Thousands_of_levels_become_plain_text_instead_of_ending_the_process(string open, string close, int times)
    {
        var html = string.Concat(Enumerable.Repeat(open, times)) + "Kern" + string.Concat(Enumerable.Repeat(close, times));

        var clean = Cleaner.FromHtml(html);

        Assert.StartsWith("<p>", clean, StringComparison.Ordinal);
        Assert.True(clean.Length < 200_000);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **a ")]
    public void Deep_markdown_does_not_throw(string piece) =>
        Assert.NotNull(Cleaner.FromMarkdown(string.Concat(Enumerable.Repeat(piece, 5_000)) + "x"));

    [Fact]
    public void One_cleaner_serves_many_threads()
    {
        var expected = Cleaner.FromHtml("<p>a<script>x</script><a href='https://gut.example/'>b</a></p>");

        var results = Enumerable.Range(0, 2000).AsParallel()
            .Select(_ => Cleaner.FromHtml("<p>a<script>x</script><a href='https://gut.example/'>b</a></p>"))
            .Distinct()
            .ToList();

        Assert.Equal([expected], results);
    }
}
