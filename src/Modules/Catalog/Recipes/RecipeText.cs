using System.Text.Json;

namespace Storefront.Catalog.Recipes;

/// <summary>A text of a recipe in two languages; a plain text is German.</summary>
internal sealed record RecipeText(string De, string? En)
{
    internal static RecipeText? Of(JsonElement step, string property)
    {
        if (!step.TryGetProperty(property, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? new RecipeText(value.GetString()!, null)
            : new RecipeText(
                value.TryGetProperty("de", out var de) ? de.GetString() ?? "" : "",
                value.TryGetProperty("en", out var en) ? en.GetString() : null);
    }
}
