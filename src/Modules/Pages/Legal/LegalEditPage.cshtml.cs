using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Pages.Legal;

/// <summary>Edits one legal text. Saving puts a new version in force; old ones stay as they were.</summary>
[BackOffice(TenantKinds.Tenant, Permission = PagesModule.ChangeLegal)]
[IgnoreAntiforgeryToken]
internal sealed class LegalEditPage(LegalBook book, PageCache cache) : BackOfficePage
{
    private const int Longest = 150_000;

    [BindProperty]
    public Form Input { get; set; } = new();

    public LegalKind Kind { get; private set; }

    public string Key => ShowLegal.KeyOf(Kind);

    public LegalVersion? Current { get; private set; }

    /// <summary>The text no longer fits the profile.</summary>
    public bool IsOutdated { get; private set; }

    public IReadOnlyList<ShownVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancel)
    {
        if (!await LoadAsync(kind, cancel))
        {
            return NotFound();
        }

        Input.Source = Current?.Source ?? await book.DraftAsync(Kind, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken cancel)
    {
        if (!await LoadAsync(kind, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Input.Source))
        {
            AddError("Input.Source", "forms.required");
            return Page();
        }

        if (Input.Source.Length > Longest)
        {
            AddError("Input.Source", "forms.too_long", ("max", Longest));
            return Page();
        }

        // Browsers send \r\n; what is stored and hashed shall not depend on that.
        var version = await book.PublishAsync(Kind, Input.Source.ReplaceLineEndings("\n"), cancel);
        await cache.EvictAsync(cancel, PageCache.TagOf(Here.Value));
        return RedirectWithNotice("/admin/legal", "pages.legal.published", ("name", T["pages.legal." + Key]), ("version", version.Version));
    }

    /// <summary>Fills the form with what the generator writes now; nothing is stored yet.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string kind, CancellationToken cancel)
    {
        if (!await LoadAsync(kind, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        Input.Source = await book.DraftAsync(Kind, cancel);
        return Page();
    }

    private async Task<bool> LoadAsync(string kind, CancellationToken cancel)
    {
        var known = Enum.GetValues<LegalKind>().Where(value => ShowLegal.KeyOf(value) == kind).ToArray();
        if (known.Length == 0)
        {
            return false;
        }

        Kind = known[0];
        var rows = await book.Own.Where(row => row.Kind == known[0]).OrderByDescending(row => row.Version).ToListAsync(cancel);
        Current = rows.FirstOrDefault();
        IsOutdated = Current is not null && await book.IsOutdatedAsync(Current, cancel);
        Versions = [.. rows.Select(row => new ShownVersion(
            row.Version,
            TownTime.LongDate(row.ValidFrom.In(Tenant!.TimeZone).Date, T),
            row.Sha256,
            new HtmlString(row.Html)))];
        return true;
    }

    internal sealed class Form
    {
        public string? Source { get; set; }
    }

    /// <param name="Version">Number.</param>
    /// <param name="Since">In force since.</param>
    /// <param name="Sha256">Of the HTML.</param>
    /// <param name="Html">Cleaned when it was stored.</param>
    internal sealed record ShownVersion(int Version, string Since, string Sha256, IHtmlContent Html);
}
