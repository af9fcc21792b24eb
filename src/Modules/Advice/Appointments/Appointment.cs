using System.Globalization;
using Storefront.Platform.Data;

namespace Storefront.Advice.Appointments;

internal enum AppointmentState
{
    Booked,

    /// <summary>By the shopper.</summary>
    Cancelled,

    /// <summary>By the shop.</summary>
    Declined,
}

/// <summary>A quarter of an hour of advice, promised.</summary>
internal sealed class Appointment : OwnedEntity
{
    public const int Minutes = 15;

    public required string Token { get; init; }

    public AppointmentState State { get; set; }

    public required DateTimeOffset Start { get; init; }

    /// <summary>Unique in the shop: the time while it is booked, so that nobody gets it twice; afterwards nothing but the id.</summary>
    public required string Claim { get; set; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string Wish { get; init; }

    public required string Locale { get; init; }

    public Guid? ProductId { get; init; }

    public required string ProductTitle { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while the reminder is still to come.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    public DateTimeOffset End => Start.AddMinutes(Minutes);

    public static string ClaimOf(DateTimeOffset start) => start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
