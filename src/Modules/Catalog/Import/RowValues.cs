using System.Globalization;
using Storefront.Catalog.Prices;

namespace Storefront.Catalog.Import;

/// <summary>The fields of one row by their meaning; what does not make sense becomes an issue, not an exception.</summary>
internal readonly struct RowValues(ImportRow row, ColumnMapping mapping, ImportIssues issues, bool decimalPoint)
{
    internal int Line => row.Line;

    internal string this[ImportField field] =>
        mapping.Columns.TryGetValue(field, out var column) && column < row.Fields.Count ? row.Fields[column].Trim() : "";

    internal string? OrNull(ImportField field) => this[field] is { Length: > 0 } text ? text : null;

    internal bool Has(ImportField field) => mapping.Has(field);

    internal bool Says(ImportField field) => this[field].Length > 0;

    internal string? Heading(ImportField field) => mapping.Heading(field);

    internal string At(int column) => column < row.Fields.Count ? row.Fields[column].Trim() : "";

    /// <summary>False when the price is there but unreadable: the line must not become a free article.</summary>
    internal bool Price(ImportField field, out long? cents)
    {
        cents = null;
        var text = this[field];
        var reading = NumberText.Price(text, decimalPoint, out var value);
        if (reading is NumberReading.Number or NumberReading.Blank)
        {
            cents = reading == NumberReading.Number ? value : null;
            return true;
        }
        var key = reading switch
        {
            NumberReading.Ambiguous => "price_ambiguous",
            NumberReading.Negative => "price_negative",
            NumberReading.TooPrecise => "price_too_precise",
            NumberReading.TooLarge => "price_too_large",
            _ => "price_unreadable",
        };
        issues.Error(Line, mapping.Heading(field), key, ("value", text));
        return false;
    }

    internal int? Count(ImportField field)
    {
        var text = this[field];
        if (text.Length == 0)
            return null;
        var reading = NumberText.Decimal(text, decimalPoint: true, out var value);
        if (reading != NumberReading.Number || value != decimal.Truncate(value) || Math.Abs(value) > 1_000_000)
        {
            issues.Warning(Line, mapping.Heading(field), "stock_unreadable", ("value", text));
            return null;
        }
        if (value >= 0)
            return (int)value;
        issues.Warning(Line, mapping.Heading(field), "stock_negative", ("value", text));
        return 0;
    }

    internal int? Grams() =>
        Grams(ImportField.WeightGrams, 1m) ?? Grams(ImportField.WeightKilograms, 1000m)
        ?? Grams(ImportField.WeightPounds, 453.59237m) ?? Grams(ImportField.WeightOunces, 28.349523125m);

    private int? Grams(ImportField field, decimal factor)
    {
        var text = this[field];
        if (text.Length == 0)
            return null;
        // "1,500" kg is read as one and a half: a weight is never worth refusing a line.
        if (NumberText.Decimal(text.Replace(',', '.'), decimalPoint: true, out var value) != NumberReading.Number
            || value < 0 || value * factor > 10_000_000)
        {
            issues.Warning(Line, mapping.Heading(field), "weight_unreadable", ("value", text));
            return null;
        }
        var grams = (int)Math.Round(value * factor, MidpointRounding.AwayFromZero);
        return grams == 0 ? null : grams;
    }

    /// <summary>Null when blank or not a yes or no.</summary>
    internal bool? YesNo(ImportField field) => this[field].ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" or "JA" or "X" or "WAHR" or "Y" or "J" => true,
        "FALSE" or "0" or "-1" or "NO" or "NEIN" or "FALSCH" or "N" => false,
        _ => null,
    };

    internal DateOnly? Date(ImportField field)
    {
        var text = this[field];
        var day = text.Length >= 10 ? text[..10] : text;
        return DateOnly.TryParseExact(day, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    internal string? Gtin(ImportField field)
    {
        // Excel and Shopify guard long numbers with an apostrophe.
        var text = this[field].TrimStart('\'');
        if (text.Length == 0)
            return null;
        if (Catalog.Prices.Gtin.IsValid(text))
            return Catalog.Prices.Gtin.Digits(text);
        issues.Warning(Line, mapping.Heading(field), "gtin_wrong", ("value", text));
        return null;
    }

    internal IReadOnlyList<string> List(ImportField field, char separator) =>
        this[field].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
