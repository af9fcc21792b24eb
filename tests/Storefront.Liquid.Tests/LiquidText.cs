using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests;

/// <summary>Renders a template with a few variables; problems throw.</summary>
internal static class LiquidText
{
    public static readonly LiquidOptions Plain = new() { Encode = LiquidEncoding.None };

    public static string Plainly(string source, params (string Name, object? Value)[] variables) =>
        Render(source, Plain, [], variables);

    public static string Html(string source, params (string Name, object? Value)[] variables) =>
        Render(source, LiquidOptions.Default, [], variables);

    public static string With(Dictionary<string, string> partials, string source, params (string Name, object? Value)[] variables) =>
        Render(source, LiquidOptions.Default, partials, variables);

    public static string Within(LiquidBudget budget, string source, params (string Name, object? Value)[] variables) =>
        Render(source, new LiquidOptions { Budget = budget }, [], variables);

    private static string Render(
        string source, LiquidOptions options, Dictionary<string, string> partials, (string Name, object? Value)[] variables)
    {
        var context = new RenderContext(new PartialsHost(partials, options)) { Strict = true };
        foreach (var (name, value) in variables)
            context.Set(name, value);
        return Template.Parse(source, "test.liquid", options).Render(context);
    }
}
