using NodaTime;

namespace Storefront.Hours.Contracts;

/// <summary>
/// Days on which the current shop lets nobody in and hands over at its door. Opening hours and pickup times stay as they are; badge,
/// pages and search engines say how it is. For the shop itself, and for whoever closes a whole street.
/// </summary>
public interface IDoorOnlyDays
{
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="german">What shoppers should know („Bitte klingeln“); empty for the usual sentence.</param>
    /// <param name="english">The same in English; empty: the German one.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>What <see cref="EndAsync"/> wants to hear.</returns>
    Task<Guid> AddAsync(LocalDate from, LocalDate to, string german, string english, CancellationToken cancel);

    /// <summary>Takes the days back; false when there are none of that id.</summary>
    Task<bool> EndAsync(Guid id, CancellationToken cancel);
}
