using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

internal sealed class StaffDirectory(StorefrontDb db, ModuleCatalog catalog) : IStaffDirectory
{
    public async ValueTask<StaffMember?> FindAsync(Guid userId, CancellationToken cancel)
    {
        if (db.Scope.Kind == TenantKind.Operator)
        {
            return await db.Set<OperatorRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.UserId == userId, cancel)
                is { } person
                ? new StaffMember(person.UserId, person.Name, person.Email, Role.Operator, Role.Everything)
                : null;
        }

        // A town sees the rows of its shops too; only its own make somebody its staff.
        var shop = db.Scope.ShopId;
        return await db.Set<StaffRecord>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.ShopId == shop && row.Id == userId, cancel) is { } staff
            ? new StaffMember(staff.Id, staff.Name, staff.Email, staff.Role, Role.PermissionsOf(staff.Role, catalog))
            : null;
    }
}
