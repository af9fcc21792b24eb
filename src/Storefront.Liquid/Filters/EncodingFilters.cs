using System.Buffers.Text;
using System.Text;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>Addresses and Base64.</summary>
internal static class EncodingFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("url_encode", UrlEncode);
        filters.Add("url_decode", UrlDecode);
        filters.Add("base64_encode", (input, in _, context) => Made(context, Convert.ToBase64String(Bytes(input, context))));
        filters.Add("base64_url_safe_encode", Base64UrlEncode);
        filters.Add("base64_decode", (input, in _, context) => Decode(input, context));
        filters.Add("base64_url_safe_decode", (input, in _, context) => Decode(input, context));
    }

    private static LiquidValue Made(RenderContext context, string text) => context.Made(text);

    private static byte[] Bytes(LiquidValue input, RenderContext context) =>
        Encoding.UTF8.GetBytes(context.Made(input.AsText()));

    private static LiquidValue UrlEncode(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var bytes = Bytes(input, context);
        context.Reserve(bytes.Length);
        var result = new StringBuilder(bytes.Length + 16);
        foreach (var value in bytes)
            AppendUrl(result, value);
        return context.Made(result.ToString());
    }

    private static void AppendUrl(StringBuilder result, byte value)
    {
        var character = (char)value;
        if (char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-' or '~')
            result.Append(character);
        else if (character == ' ')
            result.Append('+');
        else
            result.Append('%').Append("0123456789ABCDEF"[value >> 4]).Append("0123456789ABCDEF"[value & 15]);
    }

    private static LiquidValue UrlDecode(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        context.Made(Uri.UnescapeDataString(context.Made(input.AsText()).Replace('+', ' ')));

    private static LiquidValue Base64UrlEncode(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        context.Made(Convert.ToBase64String(Bytes(input, context)).Replace('+', '-').Replace('/', '_'));

    private static LiquidValue Decode(LiquidValue input, RenderContext context)
    {
        if (input.IsNumber)
            throw new LiquidRenderException("this is not Base64");
        var text = context.Made(input.AsText()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        if (!Base64Url.IsValid(text))
            throw new LiquidRenderException("this is not Base64");
        return context.Made(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
    }
}
