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

    public static LiquidHtml For(ThemePage page, TenantDress dress, string title, string canonical)
    {
        var head = new StringBuilder(1024);
        if (page.Description is { Length: > 0 } description)
        {
            Append(head, "<meta name=\"description\" content=\"", description);
            Append(head, "<meta property=\"og:description\" content=\"", description);
        }

        if (page.NoIndex || page.StatusCode != StatusCodes.Status200OK)
        {
            head.Append("<meta name=\"robots\" content=\"noindex\">\n");
        }
        else
        {
            Append(head, "<link rel=\"canonical\" href=\"", canonical);
            Append(head, "<meta property=\"og:url\" content=\"", canonical);
        }

        Append(head, "<meta property=\"og:title\" content=\"", title);
        Append(head, "<meta property=\"og:site_name\" content=\"", dress.SiteName);
        head.Append("<meta property=\"og:type\" content=\"website\">\n<meta property=\"og:locale\" content=\"")
            .Append(dress.Locale == "en" ? "en_GB" : "de_DE").Append("\">\n");
        if (page.ImageUrl is { Length: > 0 } image)
        {
            Append(head, "<meta property=\"og:image\" content=\"", image.StartsWith('/') ? OriginOf(canonical) + image : image);
        }

        if (page.StructuredData is { } data)
        {
            head.Append("<script type=\"application/ld+json\">").Append(JsonOf(data)).Append("</script>\n");
        }

        return new LiquidHtml(head.Append(dress.HeadTail).ToString());
    }

    private static string JsonOf(object data)
    {
        if (data is not IStructuredData written)
        {
            return JsonSerializer.Serialize(data, data.GetType(), Json);
        }

        var bytes = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Json.Encoder }))
        {
            written.WriteTo(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Append(StringBuilder head, string start, string value) =>
        head.Append(start).Append(Html.Encode(value)).Append("\">\n");

    private static string OriginOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return path < 0 ? url : url[..path];
    }
}
