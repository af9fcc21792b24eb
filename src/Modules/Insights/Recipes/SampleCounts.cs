using NodaTime;
using Storefront.Insights.Counting;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Recipes;

/// <summary>Figures as a shop might have: quiet Sundays, full Saturdays, a little more each week. The same for the same day, always.</summary>
internal static class SampleCounts
{
    // Of a hundred views.
    private static readonly (string Kind, double Share)[] Shares =
    [
        (CountKind.Page, 100), (CountKind.Article, 62), (CountKind.Route, 5), (CountKind.Phone, 2.5), (CountKind.Website, 1.5),
        (CountKind.Reservation, 2), (CountKind.Order, 3), (CountKind.Pickup, 4.2), (CountKind.Came, 4), (CountKind.More, 1.6),
    ];

    public static Dictionary<CountKey, int> Of(Tenant tenant, LocalDate today, int days, int views)
    {
        var counts = new Dictionary<CountKey, int>();
        for (var back = days; back > 0; back--)
        {
            var day = today.PlusDays(-back);
            foreach (var (kind, share) in Shares.Where(one => tenant.Kind == TenantKind.Shop || one.Kind == CountKind.Page))
            {
                var usual = views * share / 100 * OfWeek(day, kind) * (1.15 - (0.5 * back / Math.Max(days, 1)));
                if ((int)Math.Round(usual * (0.65 + (0.7 * Chance(tenant, day, kind))) + Chance(tenant, day, kind + "+") - 0.5) is > 0 and var number)
                {
                    counts[new CountKey(tenant.Scope, day, kind)] = number;
                }
            }
        }

        return counts;
    }

    private static double OfWeek(LocalDate day, string kind) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Sunday => CountKind.Come.Contains(kind) ? 0 : 0.7,
        IsoDayOfWeek.Saturday => 1.4,
        IsoDayOfWeek.Friday => 1.15,
        _ => 0.95,
    };

    // Between 0 and 1. FNV-1a over what it is for, so that it needs no seed that anybody keeps.
    private static double Chance(Tenant tenant, LocalDate day, string kind)
    {
        var hash = 2166136261u;
        foreach (var letter in $"{Days.Text(day)} {kind} {tenant.Slug}")
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        hash ^= hash >> 15;
        return unchecked(hash * 2654435761u) / (double)uint.MaxValue;
    }
}
