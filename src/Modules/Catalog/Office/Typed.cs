using System.Globalization;
using Storefront.Catalog.Import;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Office;

/// <summary>An amount as a person types it: 12,50 or 12.50 or 1.299,00 €.</summary>
internal static class TypedMoney
{
    /// <summary>The key of the sentence that says what is wrong, or null.</summary>
    internal static string? Read(string? text, out Money amount)
    {
        var reading = NumberText.Price(text ?? "", decimalPoint: false, out var cents);
        amount = Money.Eur(cents);
        return reading switch
        {
            NumberReading.Number => null,
            NumberReading.Blank => "catalog.problem.price_missing",
            NumberReading.Ambiguous => "catalog.problem.price_ambiguous",
            NumberReading.Negative => "catalog.problem.price_negative",
            NumberReading.TooPrecise => "catalog.problem.price_too_precise",
            NumberReading.TooLarge => "catalog.problem.price_too_large",
            NumberReading.NotANumber => "forms.number",
            _ => throw new ArgumentOutOfRangeException(nameof(text), reading, null),
        };
    }

    internal static string? ReadOptional(string? text, out Money? amount)
    {
        amount = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trouble = Read(text, out var read);
        amount = read;
        return trouble;
    }

    /// <summary>For the field: without the sign of the currency.</summary>
    internal static string Show(Money amount, string locale) =>
        (amount.Cents / 100m).ToString("0.00", CultureInfo.GetCultureInfo(locale == "en" ? "en-GB" : "de-DE"));
}

/// <summary>A whole number of pieces; nothing typed means not counted.</summary>
internal static class TypedCount
{
    private const int Most = 1_000_000;

    internal static string? Read(string? text, out int? count)
    {
        count = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Most)
        {
            return "catalog.problem.stock";
        }

        count = number;
        return null;
    }
}
