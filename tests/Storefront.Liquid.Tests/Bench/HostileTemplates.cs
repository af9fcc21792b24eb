namespace Storefront.Liquid.Tests.Bench;

/// <summary>Templates that want to cost as much as they can, each in another way.</summary>
internal static class HostileTemplates
{
    private const string BigText =
        "{% assign s = '0123456789abcdef' %}{% for i in (1..15) %}{% assign s = s | append: s %}{% endfor %}";
    private const string BigList =
        "{% assign l = 'b,a,d,c' | split: ',' %}{% for i in (1..12) %}{% assign l = l | concat: l %}{% endfor %}";

    public static IEnumerable<(string Name, string Source)> All =>
    [
        ("loops inside loops", "{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}"),
        ("compare long texts", BigText + "{% assign t = s | append: 'x' %}{% assign u = s | append: 'y' %}" + Often("{% if t == u %}{% endif %}")),
        ("search long texts", BigText + Often("{% if s contains 'fedcba' %}{% endif %}")),
        ("replace in long texts", BigText + Often("{% assign t = s | replace: '0123', '3210' %}")),
        ("split long texts", BigText + Often("{% assign t = s | split: '0' %}")),
        ("strip long texts", BigText + Often("{% assign t = s | replace: '0', '<' | strip_html %}")),
        ("escape long texts", BigText + Often("{% assign t = s | replace: '0', '<' | escape_once %}")),
        ("compare long lists", BigList + "{% assign m = l | concat: l | slice: 0, 16384 %}" + Often("{% if l == m %}{% endif %}")),
        ("sort long lists", BigList + Often("{% assign m = l | sort_natural %}")),
        ("uniq long lists", BigList + Often("{% assign m = l | uniq %}")),
        ("join long lists", BigList + Often("{% assign m = l | join: 'xxxxxxxxxxxxxxxx' %}")),
        ("put out long lists", BigList + Often("{% capture x %}{{ l }}{% endcapture %}")),
        ("many variables", string.Concat(Enumerable.Range(0, 490).Select(i => $"{{% assign variable_{i:000} = 1 %}}")) + Often("{{ variable }}{{ variable_xyz }}")),
        ("many branches", Often("{% if a %}" + string.Concat(Enumerable.Repeat("{% elsif a %}", 20_000)) + "{% endif %}")),
        ("many tests", Often("{% if a" + string.Concat(Enumerable.Repeat(" or a", 50_000)) + " %}{% endif %}")),
        ("itself twice", "{% render 'self' %}{% render 'self' %}"),
        ("long dates", Often("{{ 'now' | date: '" + string.Concat(Enumerable.Repeat("%99B", 500)) + "' }}")),
        ("openings only", string.Concat(Enumerable.Repeat("{{", 250_000))),
        ("raw without end in a comment", "{% comment %}" + string.Concat(Enumerable.Repeat("{% raw %}", 55_000))),
        ("tags without end", string.Concat(Enumerable.Repeat("{% if a %}{% endif %}", 24_000)) + "{% if"),
        ("liquid inside liquid", "{% liquid " + string.Concat(Enumerable.Repeat("liquid ", 70_000)) + "%}"),
        ("brackets", "{{ " + new string('[', 500_000) + "}}"),
    ];

    private static string Often(string body) => "{% for i in (1..9000) %}{% for j in (1..9000) %}" + body + "{% endfor %}{% endfor %}";
}
