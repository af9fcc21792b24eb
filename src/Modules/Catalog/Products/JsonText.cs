using System.Text.Encodings.Web;
using System.Text.Json;

namespace Storefront.Catalog.Products;

/// <summary>The lists that lie finished in a column.</summary>
internal static class JsonText
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Of<T>(IReadOnlyCollection<T> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, Options);

    internal static IReadOnlyList<string> Texts(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json, Options) ?? [];

    internal static IReadOnlyList<ProductDetail> Details(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize<ProductDetail[]>(json, Options) ?? [];
}

/// <summary>A fact about an article: „Futter: Textil“.</summary>
internal sealed record ProductDetail(string Name, string Value);
