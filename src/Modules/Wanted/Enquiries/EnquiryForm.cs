using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Wanted.Enquiries;

/// <summary>What a shopper fills in.</summary>
internal sealed record EnquiryForm
{
    public const int LongestTitle = 80;
    public const int LongestText = 400;
    public const int LongestWord = 80;
    public const int MostPhotos = 3;
    private const int DaysAhead = 30;

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Size { get; init; }

    public string? AtMost { get; init; }

    public string? NeededBy { get; init; }

    public string? Branch { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public bool Consent { get; init; }

    public IReadOnlyList<IFormFile> Photos { get; init; } = [];

    public Money Price => TypedPrice.Read(AtMost) ?? Money.Zero;

    public DateOnly? Day => TypedDay.Read(NeededBy);

    /// <summary>Field and text key of everything that is wrong.</summary>
    public IEnumerable<(string Field, string Key, int Most)> Problems(LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return (nameof(Title), "wanted.form.title_missing", 0);
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(Title), Title, LongestTitle), (nameof(Text), Text, LongestText), (nameof(Size), Size, LongestWord), (nameof(Name), Name, LongestWord),
        })
        {
            if (text?.Trim().Length > most)
            {
                yield return (field, "forms.too_long", most);
            }
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return (nameof(Name), "wanted.form.name_missing", 0);
        }

        if (!string.IsNullOrWhiteSpace(AtMost) && TypedPrice.Read(AtMost) is null)
        {
            yield return (nameof(AtMost), "wanted.form.price_wrong", 0);
        }

        if (!string.IsNullOrWhiteSpace(NeededBy) && !IsAhead(today))
        {
            yield return (nameof(NeededBy), "wanted.form.day_wrong", DaysAhead);
        }

        if (Photos.Count > MostPhotos)
        {
            yield return (nameof(Photos), "wanted.form.too_many_photos", MostPhotos);
        }

        if (!Consent)
        {
            yield return (nameof(Consent), "wanted.form.consent_missing", 0);
        }
    }

    /// <summary>At the end of the day on which it is needed, or after the usual time.</summary>
    public DateTimeOffset ClosesAt(DateTimeOffset now, string timeZone) => Day is { } day
        ? LocalDate.FromDateOnly(day).PlusDays(1).AtMidnight().ToInstant(timeZone)
        : now + EnquiryDesk.Patience;

    private bool IsAhead(LocalDate today) => Day is { } day
        && LocalDate.FromDateOnly(day) >= today && LocalDate.FromDateOnly(day) <= today.PlusDays(DaysAhead);
}

/// <summary>„30“, „29,90 €“, „29.90“.</summary>
internal static class TypedPrice
{
    private const long MostCents = 10_000_000;

    public static Money? Read(string? text)
    {
        var bare = (text ?? "").Replace("€", "", StringComparison.Ordinal).Trim().Replace(',', '.');
        return decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro)
            && euro > 0 && euro * 100 <= MostCents && euro * 100 == decimal.Truncate(euro * 100)
            ? Money.Eur((long)(euro * 100))
            : null;
    }
}

/// <summary>A date as a browser sends it, or as somebody types it who has no date field.</summary>
internal static class TypedDay
{
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Say(DateOnly day, TextIn texts) => TownTime.LongDate(LocalDate.FromDateOnly(day), texts);
}
