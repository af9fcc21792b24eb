using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Rendering;

/// <summary><c>content_for_header</c>: what search engines and social networks read, and the basket's small script.</summary>
internal static class PageHead
{
    // Letters of all languages stay readable; <, >, & and quotes are still escaped, so that no value can end its place.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static LiquidHtml For(HttpContext http, ThemePage page, TenantDress dress, string title, string canonical)
    {
        var head = new ArrayBufferWriter<byte>(4096);
        if (page.Description is { Length: > 0 } description)
        {
            Append(head, "<meta name=\"description\" content=\"", description);
            Append(head, "<meta property=\"og:description\" content=\"", description);
        }

        if (page.NoIndex || page.StatusCode != StatusCodes.Status200OK || Preview.Of(http) is not null)
        {
            head.Write("<meta name=\"robots\" content=\"noindex\">\n"u8);
        }
        else
        {
            Append(head, "<link rel=\"canonical\" href=\"", canonical);
            Append(head, "<meta property=\"og:url\" content=\"", canonical);
        }

        Append(head, "<meta property=\"og:title\" content=\"", title);
        Append(head, "<meta property=\"og:site_name\" content=\"", dress.SiteName);
        head.Write("<meta property=\"og:type\" content=\"website\">\n"u8);
        Append(head, "<meta property=\"og:locale\" content=\"", dress.Locale == "en" ? "en_GB" : "de_DE");
        if (page.ImageUrl is { Length: > 0 } image)
        {
            Append(head, "<meta property=\"og:image\" content=\"", image.StartsWith('/') ? OriginOf(canonical) + image : image);
        }

        if (page.StructuredData is { } data)
        {
            head.Write("<script type=\"application/ld+json\">"u8);
            WriteJson(head, data);
            head.Write("</script>\n"u8);
        }

        Encoding.UTF8.GetBytes(dress.HeadTail, head);
        return new LiquidHtml(head.WrittenMemory);
    }

    private static void WriteJson(ArrayBufferWriter<byte> head, object data)
    {
        using var json = new Utf8JsonWriter(head, new JsonWriterOptions { Encoder = Json.Encoder });
        if (data is IStructuredData written)
        {
            written.WriteTo(json);
            return;
        }

        JsonSerializer.Serialize(json, data, data.GetType(), Json);
    }

    private static void Append(ArrayBufferWriter<byte> head, string start, string value)
    {
        Encoding.UTF8.GetBytes(start, head);
        Encoding.UTF8.GetBytes(Html.Encode(value), head);
        head.Write("\">\n"u8);
    }

    private static string OriginOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return path < 0 ? url : url[..path];
    }
}
