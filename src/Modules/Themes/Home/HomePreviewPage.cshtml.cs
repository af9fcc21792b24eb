using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Themes.Home;

/// <summary>A version of the first page in a frame: as wide as a phone or a desk, in German or English.</summary>
[BackOffice(TenantKinds.Tenant, Permission = ThemesModule.ChangeHome)]
internal sealed class HomePreviewPage(HomeDesk desk) : BackOfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Version { get; set; } = "draft";

    [BindProperty(SupportsGet = true)]
    public string In { get; set; } = TextCatalog.German;

    [BindProperty(SupportsGet = true)]
    public string Width { get; set; } = "phone";

    public bool IsDraft { get; private set; }

    /// <summary>The version alone, without the office around it.</summary>
    public string PageUrl => $"{Request.PathBase}/admin/home/preview/page?version={Version}&in={In}";

    public string Link(string? language = null, string? width = null) =>
        $"{Request.PathBase}/admin/home/preview?version={Version}&in={language ?? In}&width={width ?? Width}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        In = In == TextCatalog.English ? In : TextCatalog.German;
        Width = Width == "desk" ? Width : "phone";
        var paper = await desk.ReadAsync(cancel);
        if (paper.Find(Version) is null)
        {
            return NotFound();
        }

        Version = Guid.TryParse(Version, out var id) ? id.ToString() : Version == "live" ? "live" : "draft";
        IsDraft = Version == "draft" && paper.Draft is not null;
        return Page();
    }
}
