using Microsoft.AspNetCore.Http;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Platform.BackOffice;

/// <summary>The side menu for this person, in this tenant, with what is waiting.</summary>
public sealed class OfficeMenu(
    ModuleCatalog catalog, CurrentScope scope, IEnumerable<INavigationCount> counts, IEnumerable<INavigationNeed> needs)
{
    public async Task<IReadOnlyList<MenuLine>> ForAsync(StaffMember staff, HttpContext context)
    {
        var lines = new List<MenuLine>();
        var path = context.Features.Get<NotHereAnyMore>()?.Path ?? context.Request.Path;
        foreach (var entry in catalog.Modules.SelectMany(module => module.Navigation).Where(entry => Shown(entry, staff)).OrderBy(entry => entry.Order))
        {
            if (!path.StartsWithSegments(entry.Path) && !await IsNeededAsync(entry, context.RequestAborted))
            {
                continue;
            }

            var counter = counts.FirstOrDefault(count => count.Path == entry.Path);
            var waiting = counter is null ? 0 : await counter.CountAsync(scope.Value, context.RequestAborted);
            lines.Add(new MenuLine(entry, context.Request.PathBase + entry.Path, waiting));
        }

        var current = lines
            .Where(line => path.StartsWithSegments(line.Entry.Path))
            .MaxBy(line => line.Entry.Path.Length);
        return [.. lines.Select(line => line with { Current = line == current })];
    }

    private async ValueTask<bool> IsNeededAsync(NavigationEntry entry, CancellationToken cancel) =>
        needs.FirstOrDefault(need => need.Path == entry.Path) is not { } need || await need.IsNeededAsync(scope.Value, cancel);

    private bool Shown(NavigationEntry entry, StaffMember staff) =>
        entry.Kinds.HasFlag(scope.Value.Kind.AsFlag())
        && staff.May(entry.Permission)
        && (entry.Feature is null || scope.Tenant?.Has(entry.Feature) != false);
}

/// <summary>One line of the menu as shown.</summary>
public sealed record MenuLine(NavigationEntry Entry, string Url, int Waiting, bool Current = false);
