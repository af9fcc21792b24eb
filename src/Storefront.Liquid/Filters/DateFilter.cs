using System.Globalization;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary><c>date: '%d.%m.%Y'</c>. Takes dates, seconds since 1970, <c>now</c>, <c>today</c> and written dates.</summary>
internal static class DateFilter
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;

    public static void AddTo(LiquidFilters filters) => filters.Add("date", Date, 1, 1);

    private static LiquidValue Date(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var format = arguments[0].AsText();
        if (format.Length == 0 || !TryRead(input, context, out var date))
            return input;
        var local = TimeZoneInfo.ConvertTime(date, context.Options.TimeZone);
        return context.Made(StrfTime.Format(local, format, context));
    }

    private static bool TryRead(LiquidValue input, RenderContext context, out DateTimeOffset date)
    {
        date = default;
        switch (input.Kind)
        {
            case LiquidKind.Date:
                date = input.Date;
                return true;
            case LiquidKind.Whole:
                return TryEpoch(input.Bits, out date);
            case LiquidKind.Text or LiquidKind.Html:
                return TryReadText(input.AsText().Trim(), context, out date);
            default:
                return false;
        }
    }

    private static bool TryReadText(string text, RenderContext context, out DateTimeOffset date)
    {
        date = context.Clock.GetUtcNow();
        if (text is "now" or "today")
            return true;
        if (text.Length is 0 or > 100)
            return false;
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && TryEpoch(seconds, out date);
        return !IsNumber(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out date);
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool TryEpoch(long seconds, out DateTimeOffset date)
    {
        // The years a DateTimeOffset can hold, less a day for time zones.
        if (seconds is < -62_135_510_400 or > 253_402_214_400)
        {
            date = default;
            return false;
        }
        date = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
