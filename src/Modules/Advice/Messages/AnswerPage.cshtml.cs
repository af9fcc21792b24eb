using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Advice.Messages;

/// <summary>One message at the shop: answered with words, with photos taken on the spot, and with articles from the shelf.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MayAdvise, Feature = AdviceModule.Feature)]
[RequestSizeLimit(MostBytes)]
internal sealed class AnswerPage(MessageBook book, ShownThread thread, IArticleFinder articles, IImages images, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/advice/messages";

    private const int MostPhotos = 5;
    private const int MostBytes = 60 * 1024 * 1024;

    public Question Question { get; private set; } = null!;

    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Barcodes or article numbers, with commas between.</summary>
    [BindProperty]
    public string? Codes { get; set; }

    [BindProperty]
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var products = await ReadCodesAsync(cancel);
        Check(products);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var pictures = await StoreAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await book.WriteAsync(Question, fromShop: true, Staff.Name, Text?.Trim() ?? "", pictures, products, cancel);
        return RedirectWithNotice(MessagesPage.Path, "advice.message.sent", ("name", Question.Name));
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        await book.ForgetAsync(id, cancel);
        return RedirectWithNotice(MessagesPage.Path, "advice.message.deleted");
    }

    private void Check(IReadOnlyList<Guid> products)
    {
        if (string.IsNullOrWhiteSpace(Text) && products.Count == 0 && Photos.Count == 0)
        {
            AddError(nameof(Text), "advice.message.answer_missing");
        }

        if (Text?.Trim().Length > AskPage.LongestText)
        {
            AddError(nameof(Text), "forms.too_long", ("max", AskPage.LongestText));
        }

        if (Photos.Count > MostPhotos)
        {
            AddError(nameof(Photos), "advice.message.too_many_photos", ("max", MostPhotos));
        }
    }

    private async Task<IReadOnlyList<Guid>> ReadCodesAsync(CancellationToken cancel)
    {
        var found = new List<Guid>();
        foreach (var code in (Codes ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (await articles.FindAsync(code, 2, cancel) is [var article])
            {
                found.Add(article.ProductId);
            }
            else
            {
                AddError(nameof(Codes), "advice.message.code_unknown", ("code", code));
            }
        }

        return found;
    }

    /// <summary>All of them, or none: what was stored before a refused one is taken away again.</summary>
    private async Task<IReadOnlyList<Guid>> StoreAsync(CancellationToken cancel)
    {
        var stored = new List<Guid>();
        foreach (var photo in Photos)
        {
            await using var content = photo.OpenReadStream();
            if (await images.AddAsync(content, photo.FileName, T["advice.message.photo", ("name", Question.Name)], cancel) is ImageUpload.Stored one)
            {
                stored.Add(one.Id);
                continue;
            }

            AddError(nameof(Photos), "advice.message.photo_wrong", ("file", photo.FileName));
            foreach (var id in stored)
            {
                await images.RemoveAsync(id, cancel);
            }

            return [];
        }

        return stored;
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } question)
        {
            return false;
        }

        Question = question;
        Lines = await thread.OfAsync(id, T, cancel);
        return true;
    }
}
