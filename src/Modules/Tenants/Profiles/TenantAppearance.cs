using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Profiles;

internal sealed class TenantAppearance(StorefrontDb db, TenantChanges changes) : ITenantAppearance
{
    public Task SetThemeAsync(string theme, CancellationToken cancel) =>
        ChangeAsync(row => row.Theme == theme, row => row.Theme = theme, cancel);

    public Task SetLogoAsync(Guid? media, CancellationToken cancel) =>
        ChangeAsync(row => row.LogoId == media, row => row.LogoId = media, cancel);

    public Task SetPhotoAsync(Guid? media, CancellationToken cancel) =>
        ChangeAsync(row => row.PhotoId == media, row => row.PhotoId = media, cancel);

    private Task ChangeAsync(Func<TenantRecord, bool> same, Action<TenantRecord> change, CancellationToken cancel) =>
        db.WriteAsync(
            async () =>
            {
                TenantRecord row = db.Scope.Kind == TenantKind.Town
                    ? await db.Set<Town>().SingleAsync(cancel)
                    : await db.Set<Shop>().SingleAsync(cancel);
                if (!same(row))
                {
                    change(row);
                    await changes.NoteAsync(cancel);
                }
            },
            cancel);
}
