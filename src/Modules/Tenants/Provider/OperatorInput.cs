using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Provider;

/// <summary>The operator's particulars as they are typed.</summary>
internal sealed record OperatorInput
{
    internal const int Longest = 200;

    public string? LegalName { get; set; }

    public string? LegalForm { get; set; }

    /// <summary>One on each line.</summary>
    public string? Representatives { get; set; }

    public string? Register { get; set; }

    public string? VatId { get; set; }

    public string? Street { get; set; }

    public string? Zip { get; set; }

    public string? City { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    internal static OperatorInput Of(OperatorProfile stored) => new()
    {
        LegalName = stored.Legal.LegalName,
        LegalForm = stored.Legal.LegalForm,
        Representatives = string.Join('\n', stored.Legal.Representatives),
        Register = stored.Legal.Register,
        VatId = stored.Legal.VatId,
        Street = stored.Contact.Street,
        Zip = stored.Contact.Zip,
        City = stored.Contact.City,
        Phone = stored.Contact.Phone,
        Email = stored.Contact.Email,
    };

    internal ContactDetails Contact => new()
    {
        Street = Plain(Street), Zip = Plain(Zip), City = Plain(City), Phone = Plain(Phone), Email = Plain(Email),
    };

    internal LegalProfile Legal => new()
    {
        LegalName = Plain(LegalName),
        LegalForm = Plain(LegalForm),
        Representatives = [.. Plain(Representatives).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Register = Plain(Register),
        VatId = Tenants.Legal.VatId.Normalised(VatId ?? ""),
    };

    private static string Plain(string? typed) => typed?.Trim() ?? "";
}
