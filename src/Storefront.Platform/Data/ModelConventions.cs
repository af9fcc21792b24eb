using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.Platform.Values;

namespace Storefront.Platform.Data;

/// <summary>How values look in both databases: instants as Unix milliseconds, money as cents, enums as words.</summary>
internal static class ModelConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        conventions.Properties<Money>().HaveConversion<CentsConverter>();
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateOnly>().HaveConversion<DateConverter>();
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));

    private sealed class CentsConverter() : ValueConverter<Money, long>(money => money.Cents, cents => Money.Eur(cents));

    private sealed class DateConverter() : ValueConverter<DateOnly, string>(
        date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        text => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
