using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Office;

/// <summary>The editor of one article.</summary>
[BackOffice(TenantKinds.Shop, Permission = CatalogModule.Edit, Feature = CatalogModule.Feature)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostValues)]
internal sealed class ProductPage(
    StorefrontDb db, HtmlCleaner html, ProductEditing editing, ContentQuestion content, ITenantProfiles profiles, IEnumerable<IPromisedGoods> promises) : BackOfficePage
{
    // More than a form full of pictures has, so that a picture that is too large is named beside its field.
    private const long MostBytes = 500L * 1024 * 1024;

    // Twenty for each variant, also of an article that came in with two thousand before there was a bound.
    private const int MostValues = 20 * MostVariants;

    /// <summary>So many the form can send back.</summary>
    internal const int MostVariants = 2_048;

    private IReadOnlyList<(int File, string Name, string TextKey)> _notTaken = [];

    private IReadOnlyList<(Guid Id, string Options)> _stored = [];

    [BindProperty]
    public ProductForm Input { get; set; } = new();

    /// <summary>Words and order of the pictures, as typed.</summary>
    [BindProperty(Name = "pictures")]
    public List<PictureFields> Arranged { get; set; } = [];

    /// <summary>Pictures for the article; a browser sends them once, so they are taken in with whatever button was pressed.</summary>
    [BindProperty(Name = "files")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What the chosen files show, one line for each; words for a file that was refused stay.</summary>
    [BindProperty(Name = "filesAlt")]
    public string? FilesAlt { get; set; }

    /// <summary>What has just been done with the pictures.</summary>
    public string? PicturesSaid { get; private set; }

    public Product Product { get; private set; } = null!;

    public IReadOnlyList<(ProductImage Row, ImageDrop Image)> Pictures { get; private set; } = [];

    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    /// <summary>How many variants were just filled in.</summary>
    public int? Filled { get; private set; }

    /// <summary>What a row or a column of the variants is called: „Größe: 40“.</summary>
    public IEnumerable<SelectListItem> Rows => Input.Options
        .SelectMany((option, index) => Input.Variants.Where(variant => index < variant.Options.Count).Select(variant => variant.Options[index]).Distinct()
            .Select(value => new SelectListItem($"{option.Name}: {value}", $"{index}:{value}")))
        .Prepend(new SelectListItem(T["catalog.fill.all"], ""));

    /// <summary>The options have just been built into variants; perhaps another one follows.</summary>
    public bool Built { get; private set; }

    /// <summary>What could not be taken over from the variants that were there.</summary>
    public IReadOnlyList<string> LeftBehind { get; private set; } = [];

    /// <summary>How many of the stored variants saving would delete.</summary>
    public int Going { get; private set; }

    /// <summary>Who still waits for the article: „2 offene Bestellungen“.</summary>
    public IReadOnlyList<string> Promised { get; private set; } = [];

    /// <summary>What is folded opens where something is wrong with it.</summary>
    public bool IsWrong(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            var name = "Input." + field;
            if (ModelState.Any(entry => entry.Value!.Errors.Count > 0 && entry.Key.StartsWith(name, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the folded fields hold.</summary>
    public ArticleInWords InWords => new(Input, Collections, SmallBusiness, T);

    public bool HasError(int variant) => ModelState.Any(field =>
        field.Value!.Errors.Count > 0 && field.Key.StartsWith($"Input.Variants[{variant}].", StringComparison.Ordinal)
        && !field.Key.EndsWith(".Price", StringComparison.Ordinal) && !field.Key.EndsWith(".Stock", StringComparison.Ordinal));

    /// <summary>Sentences on what is missing before it can be published.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => new[] { "product", "service", "voucher", "show_window" }
        .Select(kind => new SelectListItem(T["catalog.kind." + kind], kind));

    public IEnumerable<SelectListItem> TaxRates => VatRates.All.Select(rate => rate.ToString(CultureInfo.InvariantCulture)).Select(rate => new SelectListItem(rate + " %", rate));

    /// <summary>What a voucher can be spent on; multi-purpose unless the shop says otherwise (GFT-01).</summary>
    public IEnumerable<SelectListItem> Purposes => new[] { VoucherPurpose.Multi, VoucherPurpose.Single }
        .Select(purpose => new SelectListItem(T["catalog.purpose." + purpose], purpose));

    /// <summary>No VAT is charged (UStG § 19); rates are kept for the day it will be.</summary>
    public bool SmallBusiness { get; private set; }

    public IEnumerable<SelectListItem> Measures => ProductUnit.Measures
        .Select(measure => new SelectListItem(T["catalog.measure." + measure], measure));

    public IEnumerable<SelectListItem> Withdrawals => Withdrawal.Classes
        .Select(value => new SelectListItem(T["catalog.withdrawal_class." + value.ToLowerInvariant()], value));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (variants, collections) = await editing.PartsAsync(id, cancel);
        Input = ProductForm.Of(Product, variants, collections, T.Locale);
        await ProposeContentAsync(cancel);
        Shows(await editing.ShownAsync(id, null, cancel));
        return await ShownAsync(cancel);
    }

    /// <summary>Builds the variants of the typed options; nothing is stored yet.</summary>
    public async Task<IActionResult> OnPostMatrixAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var refused = await TakeUploadsAsync(id, cancel);
        var doubled = Input.DoubledOptions().ToList();
        var (count, most) = (Combinations.Count(Input.Options), Variant.MostOf(_stored.Count));
        if (count > most)
        {
            AddError("Input.Options", "catalog.problem.too_many_built", ("count", count), ("most", most));
        }
        else if (doubled.Count == 0)
        {
            LeftBehind = [.. Input.BuildMatrix().Select(InOneLine)];
            ModelState.Clear();
            Built = true;
        }

        doubled.ForEach(index => AddError($"Input.Options[{index}].Name", "catalog.problem.option_twice"));
        SayRefused(refused);
        return await ShownAsync(cancel);
    }

    /// <summary>Puts a price, a stock or numbers into many variants; nothing is stored yet.</summary>
    public async Task<IActionResult> OnPostFillAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var refused = await TakeUploadsAsync(id, cancel);
        if (Input.Fill.Apply(Input.Variants, (field, key) => AddError(field, key)) is { } filled)
        {
            Filled = filled;
            ModelState.Clear();
        }

        SayRefused(refused);
        return await ShownAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Files.Count == 0 && !string.IsNullOrWhiteSpace(FilesAlt))
        {
            // Else the words would go with the form, and nobody would know why.
            AddError("files", "catalog.pictures.words_only");
        }

        var lacking = await LackingAsync(id, cancel);
        SayRefused(await TakeUploadsAsync(id, cancel));
        if (Input.UnitAsked is null && await ProposeContentAsync(cancel))
        {
            // Shown is what was put into the fields, not what had been sent.
            RemoveFromState("Input.UnitMeasure", "Input.UnitAmount", "Input.UnitPieces", "Input.UnitAsked");
            AddError("Input.UnitAmount", "catalog.product.content_asked");
            return await ShownAsync(cancel);
        }

        var most = Variant.MostOf(_stored.Count);
        void Wrong(string field, string key) => AddError(field, key, ("max", ProductForm.LongestTitle), ("most", most), ("count", Input.Variants.Count));
        if (Input.Read(id, html, most, Wrong) is not { } wanted || !ModelState.IsValid)
        {
            return await ShownAsync(cancel);
        }

        wanted = WithOwnPictures(wanted) with { Collections = [.. Collections.Select(row => row.Id).Intersect(Input.Collections)] };
        var missing = wanted.Live ? PublishGate.Missing(wanted, Left.Select(picture => picture.AltOf(Arranged))) : [];
        var hides = missing.Except(lacking).Any();
        PutResult? stored = null;
        if (!await SaveAsync(
            $"product:{id}",
            () => editing.ShownAsync(id, Input, cancel),
            async () =>
            {
                // Words of pictures that stand in the form are saved with it, so that nothing that was typed is lost.
                await editing.ArrangeAsync(id, Arranged, cancel);
                stored = await editing.PutAsync(hides ? wanted with { Live = false } : wanted, Product, cancel);
            },
            cancel))
        {
            return await ShownAsync(cancel);
        }

        switch (stored)
        {
            case PutResult.SkuTaken taken:
                AddError("", "catalog.problem.sku_taken", ("sku", taken.Sku));
                return await ShownAsync(cancel);
            case PutResult.HandleTaken:
                AddError("Input.Handle", "catalog.problem.handle_taken");
                return await ShownAsync(cancel);
            case PutResult.Gone:
                return NotFound();
        }

        if (missing.Count == 0)
        {
            return RedirectWithNotice($"/admin/products/{id}", wanted.Live ? "catalog.products.saved_live" : "catalog.products.saved_draft");
        }

        Notice.Warning($"{T[hides ? "catalog.products.saved_not_live" : "catalog.products.saved_lacking"]} {string.Join(' ', missing.Select(key => T[key]))}").Leave(HttpContext);
        return Redirect($"{Request.PathBase}/admin/products/{id}");
    }

    /// <summary>Takes pictures in at once; what else was typed stays in the form, and is not stored yet.</summary>
    public async Task<IActionResult> OnPostPicturesAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Files.Count == 0)
        {
            AddError("files", "catalog.pictures.none_chosen");
        }

        SayRefused(await TakeUploadsAsync(id, cancel));
        return await ShownAsync(cancel);
    }

    public async Task<IActionResult> OnPostCopyAsync(Guid id, CancellationToken cancel) =>
        await editing.CopyAsync(id, T["catalog.products.copy_of"], cancel) is { } copy
            ? RedirectWithNotice($"/admin/products/{copy}", "catalog.products.copied")
            : NotFound();

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) => await editing.DeleteAsync(id, cancel)
        ? Redirect($"{Request.PathBase}/admin/products?deleted={id}")
        : NotFound();

    /// <summary>The name says a content that is not in the fields yet: it stands there now, to be confirmed.</summary>
    public bool ContentProposed { get; private set; }

    private async Task<bool> ProposeContentAsync(CancellationToken cancel)
    {
        if (await content.ProposalAsync(Input, Product, cancel) is { } unit)
        {
            Input.Propose(unit, T.Locale);
            ContentProposed = true;
        }

        return ContentProposed;
    }

    private void RemoveFromState(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            ModelState.Remove(field);
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Product>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } product)
        {
            return false;
        }

        Product = product;
        var variants = await db.Set<Variant>().Where(row => row.ProductId == id).Select(row => new { row.Id, row.Options }).ToListAsync(cancel);
        _stored = variants.ConvertAll(row => (row.Id, row.Options));
        SmallBusiness = (await profiles.CurrentAsync(cancel)).Legal.SmallBusiness;
        Pictures = await editing.PicturesAsync(id, cancel);
        Collections = await db.Set<Collection>().AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
        return true;
    }

    private string InOneLine(LeftBehind left)
    {
        var parts = new[] { ("stock", left.Stock), ("sku", left.Sku), ("gtin", left.Gtin) }
            .Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => $"{T["catalog.variant." + part.Item1]} {part.Item2}");
        var name = string.Join(" / ", left.Options);
        return (name.Length > 0 ? name + ": " : "") + string.Join(", ", parts);
    }

    // What a published article lacks already, since its picture was deleted or it came from elsewhere: no reason to hide it now.
    private async Task<IReadOnlyList<string>> LackingAsync(Guid id, CancellationToken cancel) => Product.IsLive
        ? PublishGate.Missing(Product, (await editing.PartsAsync(id, cancel)).Variants, Pictures.Select(picture => picture.Row))
        : [];

    private async Task<IReadOnlyList<(VariantFields Variant, string TextKey)>> TakeUploadsAsync(Guid id, CancellationToken cancel)
    {
        var words = new WordsForFiles(FilesAlt, Files.Count);
        _notTaken = await editing.AddPicturesAsync(id, Files, words, cancel);
        var taken = Enumerable.Range(0, Files.Count).Except(_notTaken.Select(one => one.File)).ToList();
        PicturesSaid = taken.Count == 0 ? null
            : T[taken.TrueForAll(file => words.Of(file).Length > 0) ? "catalog.pictures.added_described" : "catalog.pictures.added", ("count", taken.Count)];
        FilesAlt = Files.Count > 0 ? words.Left(_notTaken.Select(one => one.File)) : FilesAlt;
        ModelState.Remove("filesAlt");
        var refused = await editing.TakeUploadsAsync(id, Input, cancel);
        Pictures = await editing.PicturesAsync(id, cancel);
        return refused;
    }

    private void SayRefused(IReadOnlyList<(VariantFields Variant, string TextKey)> refused)
    {
        foreach (var (_, name, key) in _notTaken)
        {
            ModelState.AddModelError("files", $"{name}: {T[key]}");
        }

        foreach (var (variant, key) in refused.Where(one => Input.Variants.Contains(one.Variant)))
        {
            AddError($"Input.Variants[{Input.Variants.IndexOf(variant)}].Upload", key);
        }
    }

    // Without those that the form wants to be rid of.
    private IEnumerable<ProductImage> Left => Pictures.Select(picture => picture.Row).Where(row => !Arranged.Exists(typed => typed.Id == row.Id && typed.Remove));

    // A picture that was removed meanwhile, or was never this article's, shows nothing.
    private WantedProduct WithOwnPictures(WantedProduct wanted) => wanted with
    {
        Variants = [.. wanted.Variants.Select(variant => Left.Any(row => row.MediaId == variant.Image?.MediaId)
            ? variant
            : variant with { Image = new WantedImage(null) })],
    };

    // The list of what is missing stays whatever button was pressed.
    private async Task<IActionResult> ShownAsync(CancellationToken cancel)
    {
        Going = VariantHeirs.Gone(_stored, Input.Variants);
        Promised = await promises.InWordsAsync(Product.Id, [.. _stored.Select(row => row.Id)], T, cancel);
        Missing = Input.Missing(Left.Select(row => row.AltOf(Arranged)));
        return Page();
    }
}
