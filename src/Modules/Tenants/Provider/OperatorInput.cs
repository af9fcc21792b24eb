using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

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

    /// <summary>Field and label of what is needed and empty.</summary>
    internal IEnumerable<(string Field, string Label)> Missing => new (string Field, string Label, string? Value, bool Needed)[]
        {
            (nameof(LegalName), "tenants.provider.name", LegalName, true),
            (nameof(LegalForm), "tenants.field.legal_form", LegalForm, true),
            (nameof(Representatives), "tenants.field.representatives", Representatives, ImprintRules.NeedsRepresentatives(LegalForm ?? "")),
            (nameof(Street), "tenants.field.street", Street, true),
            (nameof(Zip), "tenants.field.zip", Zip, true),
            (nameof(City), "tenants.field.city", City, true),
            (nameof(Phone), "tenants.field.phone", Phone, true),
            (nameof(Email), "tenants.field.email", Email, true),
            (nameof(Register), "tenants.field.register", Register, ImprintRules.NeedsRegister(LegalForm ?? "")),
        }.Where(one => one.Needed && string.IsNullOrWhiteSpace(one.Value)).Select(one => (one.Field, one.Label));

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
