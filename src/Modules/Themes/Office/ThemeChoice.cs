using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Office;

/// <summary>Stores what a tenant chose, and keeps the state before so that one step can be undone.</summary>
internal sealed class ThemeChoice(StorefrontDb db, ITenantSettings settings, ITenantAppearance appearance)
{
    public ValueTask<ThemeDocument> CurrentAsync(CancellationToken cancel) => settings.GetAsync<ThemeDocument>(ThemeDocument.Key, cancel);

    public async Task<bool> CanUndoAsync(CancellationToken cancel) =>
        (await settings.GetAsync<Previous>(ThemeDocument.PreviousKey, cancel)).Document is not null;

    public Task ChangeAsync(Func<ThemeDocument, ThemeDocument> change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var before = await CurrentAsync(cancel);
            await StoreAsync(change(before), before, cancel);
        },
        cancel);

    /// <summary>Back to the state before the last change; undoing again brings the change back.</summary>
    public Task UndoAsync(CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if ((await settings.GetAsync<Previous>(ThemeDocument.PreviousKey, cancel)).Document is { } before)
            {
                await StoreAsync(before, await CurrentAsync(cancel), cancel);
            }
        },
        cancel);

    private async Task StoreAsync(ThemeDocument document, ThemeDocument before, CancellationToken cancel)
    {
        await settings.SetAsync(ThemeDocument.Key, document, cancel);
        await settings.SetAsync(ThemeDocument.PreviousKey, new Previous { Document = before }, cancel);
        if (document.Theme is { } theme && theme != before.Theme)
        {
            await appearance.SetThemeAsync(theme, cancel);
        }

        if (document.LogoId != before.LogoId)
        {
            await appearance.SetLogoAsync(document.LogoId, cancel);
        }
    }

    internal sealed record Previous
    {
        public ThemeDocument? Document { get; init; }
    }
}
