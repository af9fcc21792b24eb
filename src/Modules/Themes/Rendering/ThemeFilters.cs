using System.Globalization;
using System.Text;
using Storefront.Liquid;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Themes.Rendering;

/// <summary>The filters themes have beside those of Liquid.</summary>
internal static class ThemeFilters
{
    public static LiquidOptions CreateOptions()
    {
        var options = new LiquidOptions();
        options.Filters.Add("t", Translate, named: true);
        options.Filters.Add("asset_url", AssetUrl);
        options.Filters.Add("inline_asset_content", Inline);
        return options;
    }

    private static SectionHost Host(RenderContext context) => (SectionHost)context.Host!;

    /// <summary>Texts of the theme first, then those of the modules. With <c>count</c>, the form for one or many.</summary>
    private static LiquidValue Translate(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var host = Host(context);
        var key = input.ToString();
        if (arguments.NamedCount == 0)
        {
            return Find(host, key) ?? Missing(context, key);
        }

        var form = arguments.TryGet("count", out var count) ? key + (count.ToString() == "1" ? ".one" : ".other") : key;
        var text = Find(host, form) ?? Find(host, key);
        return text is null ? Missing(context, key) : Fill(text, arguments, host.Texts.Culture);
    }

    private static string? Find(SectionHost host, string key) =>
        host.Theme.FindText(host.Texts.Locale, key) ?? (host.Texts.Has(key) ? host.Texts[key] : null);

    private static string Missing(RenderContext context, string key)
    {
        context.Note($"there is no text \"{key}\"");
        return key;
    }

    /// <summary>Fills <c>%{name}</c> and <c>{{ name }}</c>.</summary>
    private static string Fill(string text, in LiquidArguments arguments, CultureInfo culture)
    {
        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        while (at < text.Length)
        {
            var percent = text.IndexOf("%{", at, StringComparison.Ordinal);
            var braces = text.IndexOf("{{", at, StringComparison.Ordinal);
            var isPercent = percent >= 0 && (braces < 0 || percent < braces);
            var open = isPercent ? percent : braces;
            var close = open < 0 ? -1 : text.IndexOf(isPercent ? "}" : "}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            filled.Append(text, at, open - at);
            var name = text.AsSpan(open + 2, close - open - 2).Trim().ToString();
            at = close + (isPercent ? 1 : 2);
            var shown = arguments.TryGet(name, out var value) ? Show(value, culture) : text[open..at];
            filled.Append(shown);

            // As in the texts of the modules: the dot of „e. K.“ at the end of a sentence is the sentence's own as well.
            if (shown.EndsWith('.') && text.AsSpan(at) is ['.', .. var rest] && rest is not ['.', ..])
            {
                at++;
            }
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static string Show(LiquidValue value, CultureInfo culture) =>
        value.Kind == LiquidKind.Whole && long.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number)
            ? number.ToString("N0", culture)
            : value.ToString();

    private static LiquidValue AssetUrl(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        if (Host(context).Theme.Assets.TryGetValue(input.ToString(), out var asset))
        {
            return asset.Url;
        }

        context.Note($"there is no asset \"{input}\"");
        return "";
    }

    private static LiquidValue Inline(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        if (Host(context).Theme.Assets.TryGetValue(input.ToString(), out var asset))
        {
            return asset.Inline;
        }

        context.Note($"there is no asset \"{input}\"");
        return "";
    }
}
