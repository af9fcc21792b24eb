using System.Text.Json;

namespace Storefront.Platform.Pages;

/// <summary>schema.org data that writes itself: on the hottest pages, finding out what a dictionary holds takes longer than writing it.</summary>
public interface IStructuredData
{
    /// <summary>Writes one JSON object.</summary>
    void WriteTo(Utf8JsonWriter json);
}
