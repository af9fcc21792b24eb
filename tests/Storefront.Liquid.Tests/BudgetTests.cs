using System.Buffers;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests;

public sealed class BudgetTests
{
    [Theory]
    [InlineData("{% for i in (1..2000000000) %}{% endfor %}", "a range of more than")]
    [InlineData("{% for i in (1..9000) %}{% for j in (1..9000) %}{% assign x = j %}{% endfor %}{% endfor %}", "steps")]
    [InlineData("{% assign s = 'aaaaaaaa' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}", "a text longer than")]
    [InlineData("{% assign s = 'aaaaaaaaaaaaaaaaaaaa' %}{% for i in (1..40) %}{% assign s = s | replace: 'a', s %}{% endfor %}", "a text longer than")]
    [InlineData("{% assign l = 'a,b' | split: ',' %}{% for i in (1..40) %}{% assign l = l | concat: l %}{% endfor %}", "a list of more than")]
    [InlineData("{% capture s %}{% for i in (1..9000) %}{% for j in (1..200) %}0123456789012345678901234567890123456789{% endfor %}{% endfor %}{% endcapture %}", "of output")]
    [InlineData("{% for i in (1..9000) %}{% for j in (1..200) %}0123456789{% endfor %}{% endfor %}", "of output")]
    [InlineData("{% assign a = 'aaaaaaaaaaaaaaaaaaaa' %}{% for i in (1..12) %}{% assign a = a | append: a %}{% endfor %}{% for i in (1..9000) %}{% for j in (1..9000) %}{% if a == a %}{% endif %}{% endfor %}{% endfor %}", "steps")]
    [InlineData("{{ '' | split: 'x' | join: 'x' }}{% render 'self' %}", "templates inside each other")]
    [InlineData("{% include 'self' %}", "templates inside each other")]
    public void A_hostile_template_ends_with_file_line_and_reason(string source, string reason)
    {
        var template = Template.Parse(source, "evil.liquid");

        var error = Assert.Throws<LiquidBudgetException>(() => template.Render(new RenderContext(new ItselfHost(template)), new ArrayBufferWriter<byte>()));

        Assert.Contains(reason, error.Problem, StringComparison.Ordinal);
        Assert.StartsWith("evil.liquid:1: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_byte_too_many_is_noticed_at_the_end_of_the_page()
    {
        var budget = LiquidBudget.Default with { MaxOutputBytes = 100 };
        Assert.Equal(100, LiquidText.Within(budget, new string('a', 100)).Length);

        var error = Assert.Throws<LiquidBudgetException>(() => LiquidText.Within(budget, new string('a', 101)));

        Assert.Equal("test.liquid:1: more than 100 bytes of output", error.Message);
    }

    [Fact]
    public void Memory_of_many_variables_is_counted_together()
    {
        var source = "{% assign s = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..15) %}{% assign s = s | append: s %}{% endfor %}"
            + string.Concat(Enumerable.Range(0, 200).Select(i => $"{{% assign v{i} = s | upcase %}}"));

        var error = Assert.Throws<LiquidBudgetException>(() => LiquidText.Html(source));

        Assert.Contains("texts and lists of more than", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_thousand_blocks_inside_each_other_do_not_parse() =>
        AssertTooDeep(string.Concat(Enumerable.Repeat("{% if true %}", 5000)));

    [Fact]
    public void Five_thousand_brackets_inside_each_other_do_not_parse() =>
        AssertTooDeep("{{ " + string.Concat(Enumerable.Repeat("a[", 5000)) + "}}");

    [Fact]
    public void Five_thousand_liquid_tags_inside_each_other_do_not_parse() =>
        AssertTooDeep("{% liquid " + string.Concat(Enumerable.Repeat("liquid ", 5000)) + "%}");

    [Fact]
    public void A_source_that_is_too_long_does_not_parse() =>
        AssertTooDeep(new string('a', LiquidBudget.Default.MaxSourceCharacters + 1));

    [Fact]
    public void Time_runs_out_by_the_clock_of_the_host()
    {
        var template = Template.Parse("{% for i in (1..10000) %}{{ i }}{% endfor %}", "slow.liquid");
        var context = new RenderContext(clock: new RacingClock());

        var error = Assert.Throws<LiquidBudgetException>(() => template.Render(context));

        Assert.Contains("took longer than 5 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_section_leaves_no_trace_and_the_page_goes_on()
    {
        var partials = new Dictionary<string, string>
        {
            ["sections/bad"] = "halb{% capture x %}{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}{% endcapture %}",
        };
        var context = new RenderContext(new PartialsHost(partials));

        var page = Template.Parse("vor {% section 'bad' %}nach", "page.liquid").Render(context);

        Assert.Equal("vor nach", page);
        Assert.Contains("steps", Assert.Single(context.Diagnostics).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_page_survives_a_division_by_zero_and_notes_it()
    {
        var context = new RenderContext();

        var page = Template.Parse("a\n{{ 1 | divided_by: 0 }}\nb", "page.liquid").Render(context);

        Assert.Equal("a\n\nb", page);
        Assert.Equal("page.liquid:2: division by zero", Assert.Single(context.Diagnostics).ToString());
    }

    [Fact]
    public void A_context_can_be_used_again_after_a_failure()
    {
        var context = new RenderContext { Strict = true };
        Assert.Throws<LiquidRenderException>(() => Template.Parse("{% assign x = 1 %}{{ 1 | divided_by: 0 }}", "a").Render(context));

        Assert.Equal("[]", Template.Parse("[{{ x }}]", "b").Render(context));
    }

    private static void AssertTooDeep(string source) =>
        Assert.Throws<LiquidBudgetException>(() => Template.Parse(source, "deep.liquid"));

    private sealed class RacingClock : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now += TimestampFrequency;
    }
}
