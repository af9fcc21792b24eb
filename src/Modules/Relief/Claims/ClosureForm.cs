using Storefront.Relief.Calculation;

namespace Storefront.Relief.Claims;

/// <summary>The two dates of a closure, as typed.</summary>
internal static class ClosureForm
{
    /// <summary>Null when something is wrong; <paramref name="wrong"/> is told where and what.</summary>
    public static DayRange? Read(string? from, string? to, Action<string, string> wrong)
    {
        var (first, last) = (TypedDate.Read(from), TypedDate.Read(to));
        if (first is null)
        {
            wrong("From", "relief.error.date");
        }

        if (last is null)
        {
            wrong("To", "relief.error.date");
        }

        if (first is not { } begin || last is not { } end)
        {
            return null;
        }

        var days = new DayRange(begin, end);
        if (days.IsEmpty || days.Days > ReliefPage.MostDays)
        {
            wrong("To", days.IsEmpty ? "relief.error.backwards" : "relief.error.too_long");
            return null;
        }

        return days;
    }
}
