using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Staff;

internal sealed class StaffRegister(StorefrontDb db, IAuditLog audit, TimeProvider clock) : IStaffRegister
{
    public Task AddAsync(Guid userId, string name, string email, string role, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var shop = db.Scope.ShopId;
            var known = await db.Set<StaffRecord>().FirstOrDefaultAsync(row => row.ShopId == shop && row.Id == userId, cancel);
            if (known is null)
            {
                db.Add(new StaffRecord { Id = userId, Name = name, Email = email, Role = role, Since = clock.GetUtcNow() });
                audit.Record("staff_added", name, null, new { email, role });
                return;
            }

            (known.Name, known.Email, known.Role) = (name, email, role);
        },
        cancel);

    public Task<int> CountAsync(CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        return db.Set<StaffRecord>().CountAsync(row => row.ShopId == shop, cancel);
    }

    public async Task<Guid?> FindAsync(string email, CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        return (await db.Set<StaffRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ShopId == shop && row.Email == email, cancel))?.Id;
    }

    public Task AddOperatorAsync(Guid userId, string name, string email, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var known = await db.Set<OperatorRecord>().FirstOrDefaultAsync(row => row.UserId == userId, cancel);
            if (known is null)
            {
                db.Add(new OperatorRecord { UserId = userId, Name = name, Email = email });
                audit.Record("operator_added", name, null, new { email });
                return;
            }

            (known.Name, known.Email) = (name, email);
        },
        cancel);

    public Task<bool> HasOperatorAsync(CancellationToken cancel) => db.Set<OperatorRecord>().AnyAsync(cancel);
}
