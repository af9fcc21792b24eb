using System.Text.Json;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests.Conformance;

/// <summary>One case of the public suite: a template, its data, and what must come out.</summary>
internal static class GoldenCase
{
    public static string? ProblemWith(JsonElement test)
    {
        string actual;
        try
        {
            actual = Render(test);
        }
        catch (LiquidException problem)
        {
            return IsInvalid(test) ? null : problem.Message;
        }
        if (IsInvalid(test))
            return $"rendered '{actual}' instead of failing";
        return Expected(test).Contains(actual) ? null : $"rendered '{actual}' instead of '{Expected(test)[0]}'";
    }

    private static string Render(JsonElement test)
    {
        var tags = test.TryGetProperty("tags", out var list) ? list.EnumerateArray().Select(tag => tag.GetString()).ToList() : [];
        var options = new LiquidOptions
        {
            Encode = LiquidEncoding.None,
            Syntax = tags.Exists(tag => tag is "strict" or "strict2") ? LiquidSyntax.Strict : LiquidSyntax.Lenient,
        };
        var partials = test.TryGetProperty("templates", out var found)
            ? found.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!)
            : [];
        var context = new RenderContext(new PartialsHost(partials, options)) { Strict = true };
        if (test.TryGetProperty("data", out var data))
        {
            foreach (var variable in data.EnumerateObject())
                context.Set(variable.Name, LiquidValue.FromJson(variable.Value));
        }
        return Template.Parse(test.GetProperty("template").GetString()!, "golden", options).Render(context);
    }

    private static bool IsInvalid(JsonElement test) => test.TryGetProperty("invalid", out var invalid) && invalid.GetBoolean();

    private static List<string> Expected(JsonElement test) => test.TryGetProperty("result", out var result)
        ? [result.GetString()!]
        : [.. test.GetProperty("results").EnumerateArray().Select(one => one.GetString()!)];
}
