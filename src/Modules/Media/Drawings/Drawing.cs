using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NetVips;

namespace Storefront.Media.Drawings;

/// <summary>
/// A drawing of our own: an SVG template beside a recipe with its colours and words filled in. Kept as SVG and painted in the
/// size that is asked for. Strangers' SVG never becomes a drawing.
/// </summary>
internal sealed partial record Drawing(string Svg, int Width, int Height)
{
    /// <summary>First letter of a drawing's hash; no hex digit, so that it cannot be mistaken.</summary>
    public const char Mark = 's';

    private const int Labels = 3;

    public string Hash => Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Svg)))[..31];

    /// <summary>Fills the template; says what is wrong with it otherwise.</summary>
    public static Drawing From(string template, IReadOnlyDictionary<string, string> colours, string label)
    {
        var svg = new StringBuilder(template);
        foreach (var (token, colour) in colours)
        {
            if (!ColourText().IsMatch(colour))
            {
                throw new FormatException($"\"{token}\" has to be a colour such as #6b4a32, not \"{colour}\".");
            }

            svg.Replace($"{{{{{token}}}}}", colour);
        }

        var lines = label.Split('\n');
        for (var line = 0; line < Labels; line++)
        {
            var token = line == 0 ? "{{label}}" : string.Create(CultureInfo.InvariantCulture, $"{{{{label{line + 1}}}}}");
            svg.Replace(token, line < lines.Length ? WebUtility.HtmlEncode(lines[line].Trim()) : "");
        }

        var filled = svg.ToString();
        if (Token().Match(filled) is { Success: true } left)
        {
            throw new FormatException($"the drawing needs {left.Value}, which the picture does not give.");
        }

        var size = Size().Match(filled);
        return size.Success
            ? new Drawing(
                filled,
                int.Parse(size.Groups["width"].Value, CultureInfo.InvariantCulture),
                int.Parse(size.Groups["height"].Value, CultureInfo.InvariantCulture))
            : throw new FormatException("the drawing has no viewBox=\"0 0 width height\".");
    }

    /// <summary>Paints it at this width, or at its own when that is smaller.</summary>
    public static Image Render(byte[] svg, int width)
    {
        using var size = Image.SvgloadBuffer(svg);
        var scale = Math.Min(1.0, (double)width / size.Width);
        using var painted = Image.SvgloadBuffer(svg, scale: scale);
        return painted.Flatten(background: [255, 255, 255]);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColourText();

    [GeneratedRegex(@"\{\{[a-z0-9]+\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("viewBox=\"0 0 (?<width>[0-9]{2,4}) (?<height>[0-9]{2,4})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
