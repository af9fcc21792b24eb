using System.Text.Json;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Rules;

/// <summary>The rule sets that come with the program: JSON files beside this one.</summary>
internal static class ShippedRules
{
    private const string Folder = "rules/";

    public static IReadOnlyList<RuleSet> All { get; } = [.. Read().OrderBy(rules => rules.Id == "retail-75" ? 0 : 1).ThenByDescending(rules => rules.Id)];

    private static IEnumerable<RuleSet> Read()
    {
        var assembly = typeof(ShippedRules).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<RuleSet>(file, RuleJson.Options)!;
        }
    }
}
