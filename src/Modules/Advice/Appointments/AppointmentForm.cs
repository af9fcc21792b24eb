namespace Storefront.Advice.Appointments;

/// <summary>What somebody types who wants an appointment.</summary>
internal sealed class AppointmentForm
{
    /// <summary>The time, as <see cref="Appointment.ClaimOf"/> writes it.</summary>
    public string? Slot { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Wish { get; set; }
}
