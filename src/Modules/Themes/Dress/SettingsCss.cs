using System.Security.Cryptography;
using System.Text;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Themes.Colours;

namespace Storefront.Themes.Dress;

/// <summary>The stylesheet made from a tenant's colours. It sets the first tier of tokens and nothing else.</summary>
internal sealed class SettingsCss
{
    public static readonly Colour DarkInk = new(0x21, 0x1e, 0x18);

    private SettingsCss(string text)
    {
        Bytes = Encoding.UTF8.GetBytes(text);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12];
    }

    public byte[] Bytes { get; }

    public string Fingerprint { get; }

    public static SettingsCss From(IReadOnlyDictionary<string, LiquidValue> settings)
    {
        var css = new StringBuilder("@layer tokens{:root{");
        Append(css, "--brand", Chosen(settings, "brand_color"), Readable.UnderWhite);
        Append(css, "--accent", Chosen(settings, "accent_color"), Readable.UnderWhite);
        Append(css, "--signal", Chosen(settings, "signal_color"), signal => Readable.Under(DarkInk, signal));
        return new SettingsCss(css.Append("}}").ToString());
    }

    private static void Append(StringBuilder css, string token, Colour? chosen, Func<Colour, Colour> readable)
    {
        if (chosen is { } colour)
        {
            css.Append(token).Append(':').Append(readable(colour)).Append(';');
        }
    }

    private static Colour? Chosen(IReadOnlyDictionary<string, LiquidValue> settings, string id) =>
        settings.TryGetValue(id, out var value) ? Colour.Read(value.ToString()) : null;
}
