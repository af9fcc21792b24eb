using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Office;

/// <summary>„Artikel“: all of them, found by a word, their stock changed in place.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
internal sealed class ProductIndexPage(StorefrontDb db, IImages images, Bin bin, ArticleLog log, TimeProvider clock) : BackOfficePage
{
    internal const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary><c>all</c>, <c>live</c>, <c>drafts</c>, <c>gone</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int Number { get; private set; } = 1;

    public Paginate Pages { get; private set; } = Paginate.Of(1, 1, _ => "");

    /// <summary>The article just deleted, while it can be brought back.</summary>
    public InBin? Deleted { get; private set; }

    /// <summary>The articles deleted last, and how many there are.</summary>
    public (IReadOnlyList<InBin> Last, int Count) Lying { get; private set; } = ([], 0);

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public async Task OnGetAsync(int p = 1, Guid? deleted = null, CancellationToken cancel = default)
    {
        Tab = Tab is "live" or "drafts" or "gone" ? Tab : "all";
        var found = Found();
        Count = await found.CountAsync(cancel);
        var pages = Math.Max(1, (Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(p, 1, pages);
        Pages = Paginate.Of(Number, pages, number => ListUrl(Tab, number));
        var products = await found.OrderByDescending(product => product.UpdatedAt).ThenBy(product => product.Id)
            .Skip((Number - 1) * PerPage).Take(PerPage).ToListAsync(cancel);
        await FillAsync(products, cancel);
        Lying = await bin.LookAsync(PerPage, cancel);
        Deleted = Lying.Last.FirstOrDefault(row => row.Id == deleted);
    }

    public string ListUrl(string tab, int page = 1)
    {
        var query = new List<string>();
        if (tab != "all")
        {
            query.Add("tab=" + tab);
        }

        if (!string.IsNullOrWhiteSpace(Q))
        {
            query.Add("q=" + Uri.EscapeDataString(Q));
        }

        if (page > 1)
        {
            query.Add($"p={page}");
        }

        return $"{Request.PathBase}/admin/products{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
    }

    public async Task<IActionResult> OnPostStockAsync(Guid variant, int delta, int p = 1, CancellationToken cancel = default)
    {
        var step = Math.Clamp(delta, -1, 1);
        var changed = await db.WriteAsync(() => ChangeAsync(variant, step, cancel), cancel);
        return changed ? LocalRedirect(ListUrl(Tab ?? "all", Math.Max(1, p))) : NotFound();
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel) => await bin.BringBackAsync(id, cancel)
        ? RedirectWithNotice("/admin/products", "catalog.products.brought_back")
        : RedirectWithNotice("/admin/products", "catalog.products.not_brought_back");

    // Never below nothing: settled by the database, like every other change of stock.
    private async Task<bool> ChangeAsync(Guid variant, int step, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var product = await db.Set<Variant>().Where(row => row.Id == variant).Select(row => (Guid?)row.ProductId).FirstOrDefaultAsync(cancel);
        if (product is not { } id)
        {
            return false;
        }

        var rows = await db.Set<Variant>().Where(row => row.Id == variant && row.StockCount != null && row.StockCount + step >= 0)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.StockCount, row => row.StockCount + step)
                    .SetProperty(row => row.ConfirmedAt, (DateTimeOffset?)now),
                cancel);
        if (rows > 0 && step != 0)
        {
            db.Add(new StockMovement { Id = Ids.New(clock), VariantId = variant, At = now, Delta = step, Reason = "counted" });
            var counted = await db.Set<Variant>().AsNoTracking().Where(row => row.Id == variant).Select(row => new { row.StockCount, row.Title }).FirstAsync(cancel);
            var title = await db.Set<Product>().Where(row => row.Id == id).Select(row => row.Title).FirstAsync(cancel);
            log.TellCounted(title, counted.Title, counted.StockCount!.Value - step, counted.StockCount.Value);
            db.Raise(new ProductsChanged([id]));
        }

        return true;
    }

    /// <summary>Not only this tab or search is empty: there is no article yet.</summary>
    public bool HasNone => Tab == "all" && string.IsNullOrWhiteSpace(Q);

    /// <summary>First part of the text keys that say why nothing is listed.</summary>
    public string EmptyKey => !string.IsNullOrWhiteSpace(Q) ? "catalog.products.nothing_found"
        : HasNone ? "catalog.products.empty"
        : $"catalog.products.empty_{Tab}";

    private IQueryable<Product> Found()
    {
        var found = db.Set<Product>().AsNoTracking();
        found = Tab switch
        {
            "live" => found.Where(product => product.State == ProductState.Live),
            "drafts" => found.Where(product => product.State == ProductState.Draft),
            "gone" => found.Where(product => !db.Set<Variant>().Any(variant => variant.ProductId == product.Id
                && (variant.StockCount > 0 || (variant.StockCount == null && (variant.SoftStock == null || variant.SoftStock != SoftStock.Gone))))),
            _ => found,
        };
        var words = Folded.Of(Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 && Q?.Trim() is { Length: > 0 } signs)
        {
            // „%“ is no word: looked up as it stands, it finds what is called so and not everything.
            return found.Where(product => product.Title.Contains(signs));
        }

        foreach (var word in words.Take(6))
        {
            found = found.Where(product => product.SearchText.Contains(word));
        }

        return found;
    }

    private async Task FillAsync(List<Product> products, CancellationToken cancel)
    {
        var ids = products.ConvertAll(product => product.Id);
        var variants = (await db.Set<Variant>().AsNoTracking().Where(row => ids.Contains(row.ProductId)).OrderBy(row => row.Position).ToListAsync(cancel))
            .ToLookup(row => row.ProductId);
        var covers = await images.FindAsync([.. products.Select(product => product.CoverId).OfType<Guid>()], cancel);
        Rows = [.. products.Select(product => new Row(
            product,
            [.. variants[product.Id]],
            (product.CoverId is { } id ? covers.GetValueOrDefault(id) : null) ?? ImageDrop.Missing(product.Title)))];
    }

    internal sealed record Row(Product Product, IReadOnlyList<Variant> Variants, ImageDrop Image)
    {
        /// <summary>As shoppers read it: what only stands in the window and has no price costs not nothing.</summary>
        public string Price(TextIn t) =>
            Product.Kind == ProductKind.ShowWindow && Product.PriceFrom.Cents == 0 ? "–"
            : Variants.Select(variant => variant.Price).Distinct().Count() > 1
                ? $"{Variants.Min(variant => variant.Price).Format(t.Locale)} – {Variants.Max(variant => variant.Price).Format(t.Locale)}"
                : Product.PriceFrom.Format(t.Locale);

        public int? Counted => Variants.Any(variant => variant.StockCount is not null) ? Variants.Sum(variant => variant.StockCount ?? 0) : null;
    }
}
