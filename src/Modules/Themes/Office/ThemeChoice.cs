using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Office;

/// <summary>Stores what a tenant chose, and keeps what was before, so that it can be undone step by step.</summary>
internal sealed class ThemeChoice(
    StorefrontDb db, CurrentScope here, ITenantSettings settings, ITenantAppearance appearance, Wardrobe wardrobe, IAuditLog audit)
{
    public ValueTask<ThemeDocument> CurrentAsync(CancellationToken cancel) => settings.GetAsync<ThemeDocument>(ThemeDocument.Key, cancel);

    /// <summary>Whether there is a step to take back, and one that was taken back.</summary>
    public async Task<(bool Undo, bool Redo)> StepsAsync(CancellationToken cancel)
    {
        var kept = await StepsKeptAsync(cancel);
        return (kept.Before.Count > 0, kept.After.Count > 0);
    }

    /// <summary>The look a tenant comes with: a step to take back only where somebody has changed the look before.</summary>
    public Task DressAsync(Func<ThemeDocument, ThemeDocument> change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var before = await CurrentAsync(cancel);
            var kept = await StepsKeptAsync(cancel);
            await StoreAsync(change(before), before, kept.Before.Count == 0 ? kept : After(before, kept), cancel);
        },
        cancel);

    /// <summary>A change by somebody at the office, who is named in the log.</summary>
    public Task ChangeByHandAsync(Func<ThemeDocument, ThemeDocument> change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var before = await CurrentAsync(cancel);
            var after = change(before);
            await StoreAsync(after, before, After(before, await StepsKeptAsync(cancel)), cancel);
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

    /// <summary>Back to the state before the last change that still holds. False when there is none.</summary>
    public Task<bool> UndoAsync(CancellationToken cancel) => GoAsync(
        "look_undone", kept => kept.Before, (kept, now) => new LookSteps { Before = kept.Before[..^1], After = [.. kept.After, now] }, cancel);

    /// <summary>Brings back what was undone last. False when nothing was, or something else was changed since.</summary>
    public Task<bool> RedoAsync(CancellationToken cancel) => GoAsync(
        "look_redone", kept => kept.After, (kept, now) => new LookSteps { Before = [.. kept.Before, now], After = kept.After[..^1] }, cancel);

    private Task<bool> GoAsync(
        string entry, Func<LookSteps, List<ThemeDocument>> from, Func<LookSteps, ThemeDocument, LookSteps> steps, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var kept = await StepsKeptAsync(cancel);
            if (from(kept) is not [.., var there])
            {
                return false;
            }

            // The first page has versions of its own; only with another theme does its arrangement go back too.
            var now = await CurrentAsync(cancel);
            var worn = wardrobe.ThemeOf(now, here);
            await StoreAsync(there.Theme == worn ? there with { Templates = now.Templates } : there, now, steps(kept, now with { Theme = worn }), cancel);
            audit.Record(entry, "");
            return true;
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

    private LookSteps After(ThemeDocument before, LookSteps kept)
    {
        List<ThemeDocument> steps = [.. kept.Before, before with { Theme = wardrobe.ThemeOf(before, here) }];
        return new LookSteps { Before = [.. steps.TakeLast(LookSteps.Most)] };
    }

    private async Task<LookSteps> StepsKeptAsync(CancellationToken cancel) => (await settings.GetAsync<LookSteps>(ThemeDocument.PreviousKey, cancel)).Read();

    private async Task StoreAsync(ThemeDocument document, ThemeDocument before, LookSteps steps, CancellationToken cancel)
    {
        await settings.SetAsync(ThemeDocument.Key, document, cancel);
        await settings.SetAsync(ThemeDocument.PreviousKey, steps, cancel);
        if (document.Theme is { } theme && theme != before.Theme)
        {
            await appearance.SetThemeAsync(theme, cancel);
        }

        if (document.LogoId != before.LogoId)
        {
            await appearance.SetLogoAsync(document.LogoId, cancel);
        }
    }
}
