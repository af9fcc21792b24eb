using Storefront.Platform.Texts;

namespace Storefront.Ordering.Reservations;

/// <summary>Where a reservation stands, for whoever waits: goods lie aside, an appointment is asked for.</summary>
internal static class ReservationTexts
{
    public static string State(Reservation reservation, TextIn texts) =>
        texts[$"ordering.reservation.{(reservation.IsService ? "service_state" : "state")}.{reservation.State.ToString().ToLowerInvariant()}"];
}
