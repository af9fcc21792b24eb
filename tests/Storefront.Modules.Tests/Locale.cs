using System.Reflection;
using System.Text.Json;

namespace Storefront.Modules.Tests;

/// <summary>The texts a module carries, to prove that a key built in code has a sentence in both languages.</summary>
internal static class Locale
{
    internal static void HasBoth(Assembly module, string key)
    {
        foreach (var language in new[] { "de", "en" })
            Assert.True(Text(module, language, key) is { Length: > 0 }, $"{key} has no text in {language}.json");
    }

    private static string? Text(Assembly module, string language, string key)
    {
        using var stream = module.GetManifestResourceStream($"locales/{language}.json");
        using var json = JsonDocument.Parse(stream!);
        var element = json.RootElement;
        foreach (var part in key.Split('.'))
        {
            if (!element.TryGetProperty(part, out element))
                return null;
        }
        return element.GetString();
    }
}
