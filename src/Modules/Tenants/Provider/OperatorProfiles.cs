using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Provider;

/// <inheritdoc cref="IOperatorProfile"/>
internal sealed class OperatorProfiles(StorefrontDb db, IAuditLog audit) : IOperatorProfile
{
    public async Task<TenantProfile?> FindAsync(CancellationToken cancel) =>
        await ReadAsync(cancel) is { IsComplete: true } entered ? entered.ToProfile() : null;

    /// <summary>As far as it is entered.</summary>
    public async Task<OperatorProfile> ReadAsync(CancellationToken cancel) =>
        await db.Set<OperatorProfile>().AsNoTracking().SingleOrDefaultAsync(cancel) ?? new OperatorProfile();

    public Task SaveAsync(ContactDetails contact, LegalProfile legal, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = await db.Set<OperatorProfile>().SingleOrDefaultAsync(cancel);
            if (row is null)
            {
                db.Add(row = new OperatorProfile());
            }

            if (row.Contact == contact && Same(row.Legal, legal))
            {
                return;
            }

            audit.Record("operator_profile_changed", legal.LegalName, Told(row.Contact, row.Legal), Told(contact, legal));
            (row.Contact, row.Legal) = (contact, legal);
        },
        cancel);

    // A list is equal to itself only.
    private static bool Same(LegalProfile one, LegalProfile other) =>
        one with { Representatives = other.Representatives } == other && one.Representatives.SequenceEqual(other.Representatives);

    private static object Told(ContactDetails contact, LegalProfile legal) => new
    {
        legal.LegalName, legal.LegalForm, legal.Representatives, legal.Register, legal.VatId,
        contact.Street, contact.Zip, contact.City, contact.Phone, contact.Email,
    };
}
