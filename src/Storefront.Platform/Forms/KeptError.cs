using Microsoft.AspNetCore.Http;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>
/// What is wrong with a field, kept as what it means and not as it was worded: the page that shows it may be in another language by then.
/// </summary>
/// <param name="Text">The sentence, where nobody knows its key.</param>
/// <param name="Key">Text key of the sentence.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record KeptError(string? Text, string? Key = null, IReadOnlyList<KeptArgument>? Arguments = null)
{
    /// <summary>The sentence in the language of the page.</summary>
    public string In(TextIn texts) => Key is null ? Text ?? "" : texts[Key, [.. (Arguments ?? []).Select(one => (one.Name, one.Value))]];
}

/// <param name="Name">Its place in the sentence.</param>
/// <param name="Text">As it was said.</param>
/// <param name="Number">Instead of a text: each language writes it its own way, and counts by it.</param>
public sealed record KeptArgument(string Name, string? Text, long? Number)
{
    internal object? Value => Number is { } number ? number : Text;

    /// <summary>Null for what is worded by its language: then only the sentence can be kept.</summary>
    internal static KeptArgument? Of(string name, object? value) => value switch
    {
        null or string => new KeptArgument(name, (string?)value, null),
        int or long => new KeptArgument(name, null, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };
}

/// <summary>Of which keys the sentences were made that this request says beside fields.</summary>
internal sealed class ErrorWords
{
    private static readonly object Key = new();
    private readonly Dictionary<string, KeptError> _said = new(StringComparer.Ordinal);

    internal static ErrorWords Of(HttpContext http)
    {
        if (http.Items.TryGetValue(Key, out var known))
        {
            return (ErrorWords)known!;
        }

        var words = new ErrorWords();
        http.Items[Key] = words;
        return words;
    }

    internal void Add(string sentence, string key, IEnumerable<(string Name, object? Value)> arguments)
    {
        var kept = arguments.Select(one => KeptArgument.Of(one.Name, one.Value)).ToList();
        _said[sentence] = kept.Contains(null) ? new KeptError(sentence) : new KeptError(null, key, [.. kept.OfType<KeptArgument>()]);
    }

    internal KeptError For(string sentence) => _said.GetValueOrDefault(sentence) ?? new KeptError(sentence);
}
