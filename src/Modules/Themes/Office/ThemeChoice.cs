using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Office;

/// <summary>Stores what a tenant chose, and keeps the state before so that one step can be undone.</summary>
internal sealed class ThemeChoice(
    StorefrontDb db, CurrentScope here, ITenantSettings settings, ITenantAppearance appearance, Wardrobe wardrobe, IAuditLog audit)
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

    /// <summary>The same by somebody at the office, who is named in the log.</summary>
    public Task ChangeByHandAsync(Func<ThemeDocument, ThemeDocument> change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var before = await CurrentAsync(cancel);
            var after = change(before);
            await StoreAsync(after, before, cancel);
            Tell(before, after);
        },
        cancel);

    private void Tell(ThemeDocument before, ThemeDocument after)
    {
        var (old, now) = (wardrobe.ThemeOf(before, here), after.Theme ?? wardrobe.ThemeOf(before, here));
        if (old != now)
        {
            audit.Record("theme_chosen", "", new { Theme = old }, new { Theme = now });
        }

        if (before.LogoId != after.LogoId)
        {
            audit.Record(after.LogoId is null ? "logo_removed" : "logo_changed", "");
        }
        else if (old == now)
        {
            audit.Record("look_changed", "", new { before.Preset }, new { after.Preset });
        }
    }

    /// <summary>Back to the state before the last change; undoing again brings the change back.</summary>
    public Task UndoAsync(CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if ((await settings.GetAsync<Previous>(ThemeDocument.PreviousKey, cancel)).Document is { } before)
            {
                // The first page has versions of its own; only with another theme does its arrangement go back too.
                var now = await CurrentAsync(cancel);
                await StoreAsync(before.Theme == wardrobe.ThemeOf(now, here) ? before with { Templates = now.Templates } : before, now, cancel);
                audit.Record("look_undone", "");
            }
        },
        cancel);

    /// <summary>Puts one arrangement in place of another, beside the look and its undo.</summary>
    public Task PublishAsync(string template, TemplateChange change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = await CurrentAsync(cancel);
            await settings.SetAsync(
                ThemeDocument.Key, now with { Templates = new(now.Templates) { [template] = change } }, cancel);
        },
        cancel);

    private async Task StoreAsync(ThemeDocument document, ThemeDocument before, CancellationToken cancel)
    {
        await settings.SetAsync(ThemeDocument.Key, document, cancel);
        await settings.SetAsync(ThemeDocument.PreviousKey, new Previous { Document = before with { Theme = wardrobe.ThemeOf(before, here) } }, cancel);
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
