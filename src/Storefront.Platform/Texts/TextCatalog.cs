using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Storefront.Platform.Texts;

/// <summary>
/// Every word a person reads, by key, in German and English. Loaded once from the <c>Locales/</c> of all modules.
/// </summary>
public sealed class TextCatalog
{
    public const string German = "de";
    public const string English = "en";

    // A file in an assembly is the same for every catalogue of this process.
    private static readonly ConcurrentDictionary<(Assembly, string), IReadOnlyDictionary<string, string>> Read = [];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLocale;
    private readonly TextIn _german;
    private readonly TextIn _english;

    public TextCatalog(IEnumerable<TextSource> sources)
    {
        _byLocale = new[] { German, English }.ToFrozenDictionary(
            locale => locale, locale => Load(sources, locale).ToFrozenDictionary(StringComparer.Ordinal));
        _german = new TextIn(_byLocale[German], _byLocale[German], German);
        _english = new TextIn(_byLocale[English], _byLocale[German], English);
    }

    /// <summary>The languages there are, German first.</summary>
    public static IReadOnlyList<string> Locales { get; } = [German, English];

    public IReadOnlyCollection<string> Keys(string locale) => _byLocale[locale].Keys;

    /// <summary>The raw text, or null. English falls back to German, so that a gap shows as German and not as a key.</summary>
    public string? Find(string locale, string key) =>
        _byLocale.GetValueOrDefault(locale)?.GetValueOrDefault(key) ?? _byLocale[German].GetValueOrDefault(key);

    /// <summary>German for every language there is not.</summary>
    public TextIn In(string locale) => locale == English ? _english : _german;

    /// <summary>Nested JSON objects become keys joined by dots; number and unit are kept on one line.</summary>
    public static void Flatten(JsonElement element, string prefix, IDictionary<string, string> into)
    {
        foreach (var property in element.EnumerateObject())
        {
            var key = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Flatten(property.Value, key, into);
            }
            else
            {
                into[key] = KeptTogether.In(property.Value.GetString() ?? "");
            }
        }
    }

    private static Dictionary<string, string> Load(IEnumerable<TextSource> sources, string locale)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (key, text) in Read.GetOrAdd((source.Assembly, locale), file => ReadFile(file.Item1, file.Item2)))
            {
                texts[key] = text;
            }
        }

        return texts;
    }

    private static Dictionary<string, string> ReadFile(Assembly assembly, string locale)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = assembly.GetManifestResourceStream($"locales/{locale}.json");
        if (stream is not null)
        {
            using var json = JsonDocument.Parse(stream);
            Flatten(json.RootElement, "", texts);
        }

        return texts;
    }
}

/// <summary>An assembly with <c>Locales/de.json</c> and <c>Locales/en.json</c> in it.</summary>
public sealed record TextSource(Assembly Assembly);

/// <summary>The texts in one language, as pages use them.</summary>
public sealed class TextIn(FrozenDictionary<string, string> words, FrozenDictionary<string, string> german, string locale)
{
    public string Locale => locale;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(locale == TextCatalog.English ? "en-GB" : "de-DE");

    /// <summary>The text, or the key itself when there is none: a test keeps that from happening.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The text with <c>{{ name }}</c> filled in; <c>count</c> chooses between <c>key.one</c> and <c>key.other</c>.</summary>
    public string this[string key, params (string Name, object? Value)[] arguments] => Fill(Choose(key, arguments), arguments);

    public bool Has(string key) => Find(key) is not null;

    private string? Find(string key) => words.GetValueOrDefault(key) ?? german.GetValueOrDefault(key);

    private string Choose(string key, (string Name, object? Value)[] arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (name == "count")
            {
                var form = Convert.ToInt64(value, CultureInfo.InvariantCulture) == 1 ? ".one" : ".other";
                return Find(key + form) ?? this[key];
            }
        }

        return this[key];
    }

    /// <summary>Fills <c>{{ name }}</c> places; an unknown name stays visible.</summary>
    public string Fill(string text, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            filled.AppendFormatted(text.AsSpan(at, open - at));
            var value = Value(text.AsSpan(open + 2, close - open - 2).Trim(), arguments);
            filled.AppendLiteral(value);
            at = close + 2;
            // A sentence that ends in „e. K.“ has ended: the dot of the abbreviation is its own as well.
            if (value.EndsWith('.') && text.AsSpan(at) is ['.', .. var rest] && rest is not ['.', ..])
            {
                at++;
            }
        }

        filled.AppendFormatted(text.AsSpan(at));
        return filled.ToStringAndClear();
    }

    private string Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var (known, value) in arguments)
        {
            if (name.SequenceEqual(known))
            {
                return Show(value);
            }
        }

        return $"{{{{ {name} }}}}";
    }

    private string Show(object? value) => value switch
    {
        null => "",
        Values.Money money => money.Format(locale),
        IFormattable formattable => formattable.ToString(null, Culture),
        _ => value.ToString() ?? "",
    };
}
