using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Platform.Modules;

/// <param name="Id">Lower case, also the prefix of its text keys: <c>pickup</c>.</param>
/// <param name="Order">Place in the order of modules; a module uses only those with a lower number.</param>
/// <param name="Features">What tenants can switch.</param>
public sealed record ModuleManifest(string Id, int Order, params Feature[] Features);

/// <summary>Something a tenant switches on or off. Off: its pages are 404, its menu entries gone, its work not done.</summary>
/// <param name="Id">Stable name, such as <c>Pickup</c>. Texts: <c>features.{id}.name</c> and <c>.text</c>.</param>
/// <param name="Kinds">Whether towns, shops or both have it.</param>
/// <param name="Default">On for new tenants.</param>
/// <param name="Requires">Features that must be on as well.</param>
public sealed record Feature(string Id, TenantKinds Kinds, bool Default = true, params string[] Requires);

/// <summary>A line of the back-office menu.</summary>
/// <param name="TextKey">Its words.</param>
/// <param name="Path">Below the tenant's address, such as <c>/admin/orders</c>.</param>
/// <param name="Icon">Name of a symbol in <c>office-icons.svg</c>.</param>
/// <param name="Kinds">Where it is shown.</param>
/// <param name="Order">
/// Smaller comes first. Below 20 the day's work, below 60 what is offered and when, below 900 how it looks, from there the
/// house itself: these are the groups of the menu.
/// </param>
/// <param name="Permission">Needed to see it; null for all staff.</param>
/// <param name="Feature">Shown only while this is on.</param>
public sealed record NavigationEntry(
    string TextKey, string Path, string Icon, TenantKinds Kinds, int Order, string? Permission = null, string? Feature = null)
{
    /// <summary>Last part of the text key <c>office.group.…</c>.</summary>
    public string Group => Order switch
    {
        < 20 => "day",
        < 60 => "offer",
        < 900 => "look",
        _ => "house",
    };
}

/// <summary>Something staff may be allowed to do. Text: <c>permissions.{id}</c>.</summary>
public sealed record Permission(string Id, TenantKinds Kinds);

/// <summary>Whether a menu entry leads anywhere just now: a way gone to its end leaves the menu. Its page stays. Entries without one always stand there.</summary>
public interface INavigationNeed
{
    /// <summary>The entry it belongs to.</summary>
    string Path { get; }

    ValueTask<bool> IsNeededAsync(Scope scope, CancellationToken cancel);
}

/// <summary>A number beside a menu entry: how much is waiting there.</summary>
public interface INavigationCount
{
    /// <summary>The entry it belongs to.</summary>
    string Path { get; }

    ValueTask<int> CountAsync(Scope scope, CancellationToken cancel);
}
