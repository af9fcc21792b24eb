using System.Globalization;
using System.Text;
using QRCoder;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Notifications.Contracts;

namespace Storefront.Ordering;

/// <summary>A QR code as one small inline drawing: no picture to load, sharp on every screen, works offline.</summary>
internal static class Qr
{
    private const int Quiet = 4;
    private const int PixelsOfModule = 6;

    /// <summary>What the counter's scanner reads: number and code.</summary>
    public static string Content(string number, string code) => $"{number}:{code}";

    /// <summary>For a mail, which shows it as <c>cid:code</c>: mail programs draw no SVG.</summary>
    public static MailPicture ForMail(string number, string code)
    {
        using var generator = new QRCodeGenerator();
        using var drawn = generator.CreateQrCode(Content(number, code), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(drawn);
        return new MailPicture("code", png.GetGraphic(PixelsOfModule));
    }

    public static LiquidHtml Svg(string content, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = Quiet; y < rows.Count - Quiet; y++)
        {
            for (var x = Quiet; x < rows[y].Count - Quiet; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        var title = System.Net.WebUtility.HtmlEncode(label);
        return new LiquidHtml(
            $"""<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{title}"><rect width="{size}" height="{size}" fill="#fff"/><path fill="#000" d="{path}"/></svg>""");
    }
}
