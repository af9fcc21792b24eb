using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Import;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Products;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Office;

/// <summary>„Warengruppen“: name, order, new, gone.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
internal sealed class CollectionsPage(StorefrontDb db, HtmlCleaner html, IAuditLog audit, TimeProvider clock) : BackOfficePage
{
    private const int LongestTitle = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!TitleFits(Input.Title))
        {
            await LoadAsync(cancel);
            return Page();
        }

        var title = Input.Title!.Trim();
        await db.WriteAsync(
            async () =>
            {
                db.Add(new Collection
                {
                    Id = Ids.New(clock),
                    Handle = await FreeAsync(title, cancel),
                    Title = title,
                    Position = await db.Set<Collection>().CountAsync(cancel),
                });
                audit.Record("collection_created", title);
            },
            cancel);
        return RedirectWithNotice("/admin/collections", "catalog.collections.created");
    }

    public async Task<IActionResult> OnPostChangeAsync(
        Guid id, string? title, string? titleEn, string? description, int order, CancellationToken cancel)
    {
        if (await db.Set<Collection>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } collection)
        {
            return NotFound();
        }

        if (!TitleFits(title))
        {
            await LoadAsync(cancel);
            return Page();
        }

        collection.Title = title!.Trim();
        collection.TitleEn = string.IsNullOrWhiteSpace(titleEn) ? null : titleEn.Trim();
        collection.Description = html.FromMarkdown(description ?? "");
        collection.Position = order - 1;
        await TellAndSaveAsync(id, cancel);
        return RedirectWithNotice("/admin/collections", "catalog.collections.saved");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Collection>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } collection)
        {
            return NotFound();
        }

        db.RemoveRange(await db.Set<CollectionEntry>().Where(entry => entry.CollectionId == id).ToListAsync(cancel));
        db.Remove(collection);
        audit.Record("collection_deleted", collection.Title);
        await TellAndSaveAsync(id, cancel);
        return RedirectWithNotice("/admin/collections", "catalog.collections.deleted");
    }

    // Its articles' pages and search entries name it.
    private Task TellAndSaveAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var products = await db.Set<CollectionEntry>().Where(entry => entry.CollectionId == id).Select(entry => entry.ProductId).ToArrayAsync(cancel);
            foreach (var batch in products.Length == 0 ? [[]] : products.Chunk(Assortment.Most))
            {
                db.Raise(new ProductsChanged(batch));
            }
        },
        cancel);

    private bool TitleFits(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            AddError("Input.Title", "catalog.problem.collection_title");
        }
        else if (title.Length > LongestTitle)
        {
            AddError("Input.Title", "forms.too_long", ("max", LongestTitle));
        }

        return ModelState.IsValid;
    }

    private async Task<string> FreeAsync(string title, CancellationToken cancel)
    {
        var slug = Handles.Slug(title);
        var taken = await db.Set<Collection>().Where(row => row.Handle.StartsWith(slug)).Select(row => row.Handle).ToListAsync(cancel);
        return taken.Contains(slug) || slug == "all"
            ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(handle => !taken.Contains(handle))
            : slug;
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var counts = await db.Set<CollectionEntry>().GroupBy(entry => entry.CollectionId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var collections = await db.Set<Collection>().AsNoTracking().OrderBy(row => row.Position).ThenBy(row => row.Title).ToListAsync(cancel);
        Rows = collections.ConvertAll(row => new Row(row, counts.GetValueOrDefault(row.Id), PlainMarkdown.Of(row.Description)));
    }

    internal sealed class Form
    {
        public string? Title { get; set; }
    }

    internal sealed record Row(Collection Collection, int Count, string Description);
}
