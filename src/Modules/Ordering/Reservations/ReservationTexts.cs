using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Reservations;

/// <summary>Where a reservation stands, for whoever waits: goods lie aside, an appointment is asked for.</summary>
internal static class ReservationTexts
{
    /// <summary>„129,00 €“; of several „2 × 129,00 € = 258,00 €“.</summary>
    public static string Price(Money each, int quantity, TextIn texts) => quantity == 1
        ? each.Format(texts.Locale)
        : $"{quantity} × {each.Format(texts.Locale)} = {(each * quantity).Format(texts.Locale)}";

    /// <summary>„Ihr Termin: morgen 10:00“.</summary>
    public static string Appointment(DateTimeOffset at, string zone, DateTimeOffset now, TextIn texts) =>
        texts["ordering.reservation.appointment", ("when", Promise.When(at, null, zone, now, texts))];

    public static string State(Reservation reservation, TextIn texts) =>
        texts[$"ordering.reservation.{(reservation.IsService ? "service_state" : "state")}.{reservation.State.ToString().ToLowerInvariant()}"];
}
