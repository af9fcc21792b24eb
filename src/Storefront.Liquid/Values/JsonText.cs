using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Storefront.Liquid.Values;

/// <summary>A value as JSON, for data attributes and data blocks. &lt;, &gt;, &amp; and quotes inside text are \u-escaped.</summary>
internal static class JsonText
{
    private const int Deepest = 12;
    private const int MostBytes = 1_000_000;

    // Umlauts stay readable; what HTML could trip over is still escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
        MaxDepth = 64,
    };

    public static string Of(LiquidValue value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Write(json, value, 0);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, LiquidValue value, int depth)
    {
        if (json.BytesCommitted + json.BytesPending > MostBytes)
            throw new LiquidBudgetException($"JSON longer than {MostBytes} bytes");
        switch (value.Kind)
        {
            case LiquidKind.Bool:
                json.WriteBooleanValue(value.IsTruthy);
                break;
            case LiquidKind.Whole:
                json.WriteNumberValue(value.Bits);
                break;
            case LiquidKind.Real when double.IsFinite(value.Double):
                json.WriteRawValue(Numbers.Text(value.Double));
                break;
            case LiquidKind.Exact:
                json.WriteNumberValue((decimal)value.Reference!);
                break;
            case LiquidKind.Text or LiquidKind.Html or LiquidKind.Date:
                json.WriteStringValue(value.AsText());
                break;
            case LiquidKind.List or LiquidKind.Range when depth < Deepest:
                WriteList(json, value, depth);
                break;
            case LiquidKind.Map when depth < Deepest:
                WriteMap(json, value.Reference!, depth);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, LiquidValue list, int depth)
    {
        json.WriteStartArray();
        var view = ListView.Of(list);
        for (var i = 0; i < view.Count; i++)
            Write(json, view[i], depth + 1);
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, object map, int depth)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Members.Of(map))
        {
            json.WritePropertyName(name);
            Write(json, value, depth + 1);
        }
        json.WriteEndObject();
    }
}
