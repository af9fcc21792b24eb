using System.Globalization;
using System.Text.Json;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests.Conformance;

public sealed class FilterTests
{
    [Theory]
    [InlineData("{{ 'Öl' | append: ' & Essig' | prepend: 'Gutes ' }}", "Gutes Öl & Essig")]
    [InlineData("{{ 'straße' | upcase }} {{ 'ÄRMEL' | downcase }} {{ 'zwei WORTE' | capitalize }}", "STRASSE ärmel Zwei worte")]
    [InlineData("[{{ '  a  b ' | strip }}][{{ '  a  b ' | squish }}][{{ ' a ' | lstrip }}][{{ ' a ' | rstrip }}]", "[a  b][a b][a ][ a]")]
    [InlineData("{{ 'Schöne Schuhe für Kinder' | truncate: 12 }}|{{ 'eins zwei drei' | truncatewords: 2 }}", "Schöne Sc...|eins zwei...")]
    [InlineData("{{ 'a-b-c' | replace: '-', '+' }} {{ 'a-b-c' | replace_first: '-', '+' }} {{ 'a-b-c' | replace_last: '-', '+' }}", "a+b+c a+b-c a-b+c")]
    [InlineData("{{ 'abcabc' | remove: 'b' }} {{ 'abcabc' | remove_first: 'b' }} {{ 'abcabc' | remove_last: 'b' }}", "acac acabc abcac")]
    [InlineData("{{ 'rot,grün,,' | split: ',' | join: '/' }} {{ 'ä😀' | split: '' | size }}", "rot/grün 2")]
    [InlineData("{{ missing | default: 'neu' }} {{ '' | default: 'neu' }} {{ false | default: 'neu', allow_false: true }}", "neu neu false")]
    [InlineData("{{ 'Größe & Maß: XL' | handleize }}", "groesse-mass-xl")]
    [InlineData("{{ 1 | pluralize: 'Tag', 'Tage' }} {{ 2 | pluralize: 'Tag', 'Tage' }}", "Tag Tage")]
    [InlineData("{{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }} {{ -7 | modulo: 3 }}", "3 -4 3.5 2")]
    [InlineData("{{ 0.1 | plus: 0.2 }} {{ '3' | times: 4 }} {{ 10 | minus: '2.5' }} {{ 'x' | plus: 1 }} {{ '3 Stück' | plus: 1 }}", "0.3 12 7.5 1 4")]
    [InlineData("{{ 9223372036854775807 | plus: 1 }}", "9.223372036854776E+18")]
    [InlineData("{{ 2.5 | round }} {{ 2.345 | round: 2 }} {{ 2.1 | ceil }} {{ 2.9 | floor }} {{ -3 | abs }}", "3 2.35 3 2 3")]
    [InlineData("{{ 3 | at_least: 5 }} {{ 7 | at_most: 5 }}", "5 5")]
    [InlineData("{{ 'a b/ä?' | url_encode }} {{ 'a+b%2F' | url_decode }}", "a+b%2F%C3%A4%3F a b/")]
    [InlineData("{{ 'ä' | base64_encode }} {{ 'w6Q=' | base64_decode }} {{ '??>' | base64_url_safe_encode }}", "w6Q= ä Pz8-")]
    [InlineData("{{ '<b>fett</b><script>x</script>' | strip_html }} {{ \"a\nb\" | strip_newlines }}", "fett ab")]
    [InlineData("{{ '<&>' | escape }} {{ '&lt;<' | escape_once }}", "&lt;&amp;&gt; &lt;&lt;")]
    [InlineData("{{ list | first }}{{ list | last }}{{ list | size }} {{ list | reverse | join: '' }} {{ list | sort | join: '' }}", "313 123 123")]
    [InlineData("{{ list | concat: more | uniq | join: ',' }} {{ list | slice: 1, 2 | join: ',' }} {{ 'Garten' | slice: -3, 3 }}", "3,2,1,5 2,1 ten")]
    [InlineData("{{ items | map: 'kind' | join: ',' }} {{ items | sum: 'price' }} {{ items | compact: 'price' | size }}", "tool,plant,tool 30 2")]
    [InlineData("{{ items | where: 'kind', 'tool' | map: 'name' | join: ',' }} {{ items | reject: 'kind', 'tool' | map: 'name' | first }}", "Harke,Kanne Rose")]
    [InlineData("{% assign i = items | find: 'name', 'Rose' %}{{ i.kind }} {{ items | find_index: 'name', 'Rose' }} {{ items | has: 'name', 'Tulpe' }}", "plant 1 false")]
    [InlineData("{{ items | sort_natural: 'name' | map: 'name' | join: ',' }} {{ items | sort: 'price' | map: 'name' | join: ',' }}", "Harke,Kanne,Rose Kanne,Harke,Rose")]
    [InlineData("{{ items | concat: items | uniq | size }} {{ items | map: 'kind' | uniq | join: ',' }} {{ items | uniq: 'kind' | size }}", "3 tool,plant 2")]
    [InlineData("{{ items[0] | json }}", "{\"name\":\"Harke\",\"kind\":\"tool\",\"price\":20}")]
    public void Filters_do_what_theme_authors_expect(string source, string expected)
    {
        using var items = JsonDocument.Parse(
            """[{"name":"Harke","kind":"tool","price":20},{"name":"Rose","kind":"plant"},{"name":"Kanne","kind":"tool","price":10}]""");

        Assert.Equal(expected, LiquidText.Plainly(
            source, ("list", new[] { 3, 2, 1 }), ("more", new[] { 1, 5 }), ("items", items.RootElement)));
    }

    [Theory]
    [InlineData("%d.%m.%Y %H:%M:%S", "05.03.2026 08:07:09")]
    [InlineData("%-d.%-m.%y um %-H:%M Uhr", "5.3.26 um 8:07 Uhr")]
    [InlineData("%A, %e. %B", "Donnerstag,  5. März")]
    [InlineData("%a %b %j %V %u %p %I %l", "Do Mär 064 10 4 AM 08  8")]
    [InlineData("%F %T %z %:z %s %% %Q", "2026-03-05 08:07:09 +0100 +01:00 1772694429 % %Q")]
    [InlineData("%10Y|%_5m|%^A|%L", "0000002026|    3|DONNERSTAG|000")]
    public void Dates_are_formatted_in_the_towns_time_and_language(string format, string expected)
    {
        var options = new LiquidOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };
        var context = new RenderContext { Culture = CultureInfo.GetCultureInfo("de-DE") };
        context.Set("when", new DateTimeOffset(2026, 3, 5, 7, 7, 9, TimeSpan.Zero));

        Assert.Equal(expected, Template.Parse($"{{{{ when | date: '{format}' }}}}", "t", options).Render(context));
    }

    [Fact]
    public void Now_is_what_the_clock_says()
    {
        var context = new RenderContext(clock: new StoppedClock());

        Assert.Equal("2026-11-28", Template.Parse("{{ 'now' | date: '%F' }}", "t").Render(context));
    }

    [Fact]
    public void Filters_of_the_host_get_named_arguments_and_objects()
    {
        var options = new LiquidOptions();
        options.Filters.Add("t", (input, in a, context) => $"{input.AsText()}:{a["count"].AsText()}:{context.State}", named: true);

        var context = new RenderContext { State = "de" };

        Assert.Equal("basket.count:3:de", Template.Parse("{{ 'basket.count' | t: count: 3 }}", "t", options).Render(context));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    }
}
