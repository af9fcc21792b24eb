using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Office;

/// <summary>„Neuer Artikel“: name, price, how many are there. Tax, unit and withdrawal class come from the branch.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
internal sealed class NewProductPage(StorefrontDb db, ProductEditing editing, BranchDefaults branch, ITenantProfiles profiles) : BackOfficePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Charges no VAT (UStG § 19).</summary>
    public bool SmallBusiness { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => SmallBusiness = (await profiles.CurrentAsync(cancel)).Legal.SmallBusiness;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var title = (Input.Title ?? "").Trim();
        if (title.Length == 0)
        {
            AddError("Input.Title", "catalog.problem.title", ("max", ProductForm.LongestTitle));
        }

        if (title.Length > ProductForm.LongestTitle)
        {
            AddError("Input.Title", "forms.too_long", ("max", ProductForm.LongestTitle));
        }

        if (TypedMoney.Read(Input.Price, out var price) is { } trouble)
        {
            AddError("Input.Price", trouble);
        }

        if (TypedCount.Read(Input.Stock, out var stock) is { } wrong)
        {
            AddError("Input.Stock", wrong);
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancel);
            return Page();
        }

        var defaults = await branch.PlanAsync(cancel);
        var made = await editing.CreateAsync(
            new WantedProduct
            {
                Handle = await FreeHandle.OfAsync(db, title, cancel),
                Title = title,
                TaxRate = defaults.TaxRate,
                Withdrawal = defaults.Withdrawal,
                Variants = [new WantedVariant { Price = price, Stock = new WantedStock(stock) }],
            },
            cancel);
        return RedirectWithNotice($"/admin/products/{made}", "catalog.products.created");
    }

    internal sealed class Form
    {
        public string? Title { get; set; }

        public string? Price { get; set; }

        public string? Stock { get; set; }
    }
}

/// <summary>An address for a new article that no other has.</summary>
internal static class FreeHandle
{
    internal static async Task<string> OfAsync(StorefrontDb db, string title, CancellationToken cancel)
    {
        var slug = Handles.Slug(title);
        var taken = await db.Set<Product>().Where(row => row.Handle.StartsWith(slug)).Select(row => row.Handle).ToListAsync(cancel);
        return taken.Contains(slug)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(handle => !taken.Contains(handle))
            : slug;
    }
}
