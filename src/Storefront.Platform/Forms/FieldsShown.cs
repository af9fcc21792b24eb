using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Forms;

/// <summary>The fields of a page in the order in which they stand on it, with their labels: the summary of errors follows it.</summary>
internal sealed class FieldsShown
{
    private static readonly object Key = new();
    private readonly Dictionary<string, (int Place, string Label)> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _needName = new(StringComparer.Ordinal);

    internal static FieldsShown Of(HttpContext http)
    {
        if (http.Items.TryGetValue(Key, out var known))
        {
            return (FieldsShown)known!;
        }

        var shown = new FieldsShown();
        http.Items[Key] = shown;
        return shown;
    }

    /// <summary>A sentence that fits any field: nobody knows which one it is about.</summary>
    internal void NeedsName(string sentence) => _needName.Add(sentence);

    internal IEnumerable<string> OfAny => _needName;

    internal void Add(string field, string label) => _fields.TryAdd(field, (_fields.Count, label));

    /// <summary>What speaks of the whole form comes first, what the page wrote by hand last.</summary>
    internal int PlaceOf(string field) => field.Length == 0 ? -1 : _fields.TryGetValue(field, out var known) ? known.Place : int.MaxValue;

    internal string? LabelOf(string field) => _fields.TryGetValue(field, out var known) ? known.Label : null;
}
