using NodaTime;
using Storefront.Pages.Timing;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Menus;

/// <summary>
/// Pages in the menus, stored as the setting <c>menus</c>: every page shows them, so they are kept with the tenant's settings
/// and read from memory.
/// </summary>
internal sealed record MenuDocument
{
    public const string Key = "menus";

    public List<MenuLink> Main { get; init; } = [];

    public List<MenuLink> Footer { get; init; } = [];
}

/// <param name="De">Title in German.</param>
/// <param name="En">Title in English; empty for the German one.</param>
/// <param name="Path">Within the tenant.</param>
internal sealed record MenuLink(string De, string En, string Path)
{
    /// <summary>As <see cref="ShowTime.Write"/> has it; null for pages without a time.</summary>
    public string? From { get; init; }

    public string? Until { get; init; }

    public bool IsShown(LocalDateTime now) => new ShowTime(ShowTime.ReadFrom(From), ShowTime.ReadUntil(Until)).Covers(now);

    public string Title(string locale) => locale == TextCatalog.English && En.Length > 0 ? En : De;
}
