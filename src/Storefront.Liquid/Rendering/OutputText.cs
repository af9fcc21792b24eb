using Storefront.Liquid.Values;


namespace Storefront.Liquid.Rendering;

/// <summary>Puts a value out without making a text of it first.</summary>
internal static class OutputText
{
    private const int DeepestList = 32;

    public static void Write(LiquidValue value, Utf8Output output, bool encode, int depth = 0)
    {
        switch (value.Kind)
        {
            case LiquidKind.Text:
                WriteText((string)value.Reference!, output, encode);
                break;
            case LiquidKind.Html:
                WriteHtml(value.Reference!, output);
                break;
            case LiquidKind.Whole:
                output.WriteInt(value.Bits);
                break;
            case LiquidKind.Bool:
                output.WriteUtf8(value.IsTruthy ? "true"u8 : "false"u8);
                break;
            case LiquidKind.Real:
                Span<char> buffer = stackalloc char[40];
                output.WriteText(Numbers.Format(value.Double, buffer));
                break;
            case LiquidKind.List when depth < DeepestList:
                var view = ListView.Of(value);
                for (var i = 0; i < view.Count; i++)
                    Write(view[i], output, encode, depth + 1);
                break;
            case LiquidKind.Exact or LiquidKind.Date or LiquidKind.Range or LiquidKind.Map:
                WriteText(value.AsText(), output, encode);
                break;
        }
    }

    private static void WriteText(string text, Utf8Output output, bool encode)
    {
        if (encode)
            output.WriteEncoded(text);
        else
            output.WriteText(text);
    }

    private static void WriteHtml(object html, Utf8Output output)
    {
        if (html is string text)
            output.WriteText(text);
        else if (((LiquidHtml)html).TryGetUtf8(out var utf8))
            output.WriteUtf8(utf8);
        else
            output.WriteText(((LiquidHtml)html).Html);
    }
}
