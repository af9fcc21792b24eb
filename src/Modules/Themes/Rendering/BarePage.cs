using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Storefront.Themes.Rendering;

/// <summary>The page without its layout, when the layout itself is broken: people still get what they came for.</summary>
internal static class BarePage
{
    public static void Write(PageBuffer output, SectionHost host, string title, ReadOnlySpan<byte> body, string problem)
    {
        var encoder = HtmlEncoder.Default;
        var note = host.ShowsProblems ? $"<p role=\"alert\">{encoder.Encode(problem)}</p>" : "";
        var styles = string.Concat(new[] { "tokens.css", "base.css", "components.css" }
            .Select(name => host.Theme.Assets.GetValueOrDefault(name))
            .OfType<Files.ThemeAsset>()
            .Select(asset => $"<link rel=\"stylesheet\" href=\"{asset.Url}\">"));
        output.Write(Encoding.UTF8.GetBytes($"""
            <!doctype html><html lang="{host.Texts.Locale}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>{encoder.Encode(title)}</title>{styles}</head>
            <body><main id="main">{note}
            """));
        output.Write(body);
        output.Write("</main></body></html>"u8);
    }
}
