using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Themes.Home;

/// <summary>A version of the first page in a frame: as wide as a phone or a desk, in German or English.</summary>
[BackOffice(TenantKinds.Tenant, Permission = ThemesModule.ChangeHome)]
internal sealed class HomePreviewPage(HomeDesk desk) : BackOfficePage
{
    public string Version { get; private set; } = "draft";

    public string In { get; private set; } = TextCatalog.German;

    public string Width { get; private set; } = "phone";

    public bool IsDraft { get; private set; }

    /// <summary>The version alone, without the office around it.</summary>
    public string PageUrl => $"{Request.PathBase}/admin/home/preview/page?version={Version}&in={In}";

    public string Link(string? language = null, string? width = null) =>
        $"{Request.PathBase}/admin/home/preview?version={Version}&in={language ?? In}&width={width ?? Width}";

    public async Task<IActionResult> OnGetAsync(string? version, string? @in, string? width, CancellationToken cancel)
    {
        In = @in == TextCatalog.English ? TextCatalog.English : TextCatalog.German;
        Width = width == "desk" ? "desk" : "phone";
        var paper = await desk.ReadAsync(cancel);
        if (paper.Find(version ?? "draft") is null)
        {
            return NotFound();
        }

        Version = Guid.TryParse(version, out var id) ? id.ToString() : version == "live" ? "live" : "draft";
        IsDraft = Version == "draft" && paper.Draft is not null;
        return Page();
    }
}
