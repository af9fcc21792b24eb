using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Storefront.Advice.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Slips;

/// <summary>One slip: „Haben wir“ with an article or with words, price and photo; „Können wir bestellen“; „Haben wir nicht“.</summary>
[BackOffice(TenantKinds.Shop, Permission = WantedModule.MayAnswer, Feature = WantedModule.Feature)]
[RequestSizeLimit(MostBytes)]
internal sealed class SlipPage(SlipDesk desk, OwnArticles articles, Photos photos, IImages images, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/wanted";

    public const int LongestText = 1500;

    private const int MostPhotos = 3;
    private const int MostBytes = 40 * 1024 * 1024;
    private const int DaysAhead = 180;

    public Slip Slip { get; private set; } = null!;

    public IReadOnlyList<ImageDrop> Pictures { get; private set; } = [];

    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];

    /// <summary>Articles of the shop that have words of it, or that were typed.</summary>
    public IReadOnlyList<ShownCard> Suggested { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Shown { get; private set; } = new Dictionary<Guid, string>();

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Price { get; set; }

    [BindProperty]
    public string? ReadyBy { get; set; }

    /// <summary>Barcode, number or words of an article that is not among the suggested.</summary>
    [BindProperty]
    public string? Article { get; set; }

    [BindProperty]
    public Guid[] Products { get; set; } = [];

    [BindProperty]
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];

    /// <summary>What the page was shown with.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public string Day(DateTimeOffset at) => TownTime.LongDate(at.In(Tenant!.TimeZone).Date, T);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHasAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        await AddTypedAsync(cancel);
        var price = CheckPrice();
        if (string.IsNullOrWhiteSpace(Text) && Products.Length == 0 && Photos.Count == 0)
        {
            AddError(nameof(Text), "wanted.office.nothing_said");
        }

        CheckRest();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (stored, refused) = await photos.TakeAsync(Photos, T["wanted.photo_alt", ("title", Slip.Title)], cancel);
        if (refused is not null)
        {
            AddError(nameof(Photos), "wanted.form.photo_wrong", ("file", refused));
            return Page();
        }

        return await AnswerAsync(new SlipAnswer(SlipState.Has, Staff.Name, Words) { Price = price, Pictures = stored, Products = Products }, cancel);
    }

    public async Task<IActionResult> OnPostCanOrderAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var price = CheckPrice();
        var today = clock.GetUtcNow().In(Tenant!.TimeZone).Date;
        var day = TypedDay.Read(ReadyBy);
        if (day is null || LocalDate.FromDateOnly(day.Value) < today || LocalDate.FromDateOnly(day.Value) > today.PlusDays(DaysAhead))
        {
            AddError(nameof(ReadyBy), "wanted.office.day_wrong");
        }

        CheckRest();
        return ModelState.IsValid ? await AnswerAsync(new SlipAnswer(SlipState.CanOrder, Staff.Name, Words) { Price = price, ReadyBy = day }, cancel) : Page();
    }

    public async Task<IActionResult> OnPostHasNotAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel)
        ? await AnswerAsync(new SlipAnswer(SlipState.HasNot, Staff.Name, ""), cancel)
        : NotFound();

    private string Words => Text?.Trim() ?? "";

    private async Task<IActionResult> AnswerAsync(SlipAnswer answer, CancellationToken cancel)
    {
        if (await desk.AnswerAsync(Slip, DateTimeOffset.FromUnixTimeMilliseconds(Seen), answer, cancel))
        {
            return RedirectWithNotice(SlipsPage.Path, "wanted.office.answered_" + (answer.State == SlipState.HasNot ? "no" : "yes"), ("name", Slip.Name));
        }

        foreach (var picture in answer.Pictures)
        {
            await images.RemoveAsync(picture, cancel);
        }

        // Shown with what happened meanwhile, so that sending it now is meant.
        AddError("", Slip.End != SlipEnd.None ? "wanted.office.is_over" : Slip.AskedBack ? "wanted.office.wrote_meanwhile" : "wanted.office.answered_meanwhile", ("name", Slip.By));
        return Page();
    }

    private async Task AddTypedAsync(CancellationToken cancel)
    {
        Products = [.. Products.Where(product => Suggested.Any(card => card.Shown.ProductId == product))];
        if (string.IsNullOrWhiteSpace(Article))
        {
            return;
        }

        var found = await articles.TypedAsync(Article, T, cancel);
        if (found is [var one])
        {
            Products = [.. Products.Append(one.Shown.ProductId).Distinct()];
            Suggested = [.. found.Concat(Suggested).DistinctBy(card => card.Shown.ProductId)];
            return;
        }

        Suggested = [.. found.Concat(Suggested).DistinctBy(card => card.Shown.ProductId)];
        AddError(nameof(Article), found.Count == 0 ? "wanted.office.article_unknown" : "wanted.office.article_many", ("count", found.Count));
    }

    private Money CheckPrice()
    {
        var price = TypedPrice.Read(Price);
        if (price is null && !string.IsNullOrWhiteSpace(Price))
        {
            AddError(nameof(Price), "wanted.form.price_wrong");
        }

        return price ?? Money.Zero;
    }

    private void CheckRest()
    {
        if (Words.Length > LongestText)
        {
            AddError(nameof(Text), "forms.too_long", ("max", LongestText));
        }

        if (Photos.Count > MostPhotos)
        {
            AddError(nameof(Photos), "wanted.form.too_many_photos", ("max", MostPhotos));
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } slip)
        {
            return false;
        }

        Slip = slip;
        var lines = await desk.LinesAsync(id, cancel);
        var found = await images.FindAsync([.. IdList.Read(slip.Pictures), .. lines.SelectMany(line => IdList.Read(line.Pictures))], cancel);
        Pictures = [.. IdList.Read(slip.Pictures).Select(picture => found.GetValueOrDefault(picture)).OfType<ImageDrop>()];
        Lines = [.. lines.Select(line => new ShownLine(line, [.. IdList.Read(line.Pictures).Select(picture => found.GetValueOrDefault(picture)).OfType<ImageDrop>()]))];
        Shown = await articles.TitlesAsync([.. lines.SelectMany(line => IdList.Read(line.Products))], cancel);
        Suggested = await articles.LikeAsync(slip.Title, T, cancel);
        return true;
    }
}
