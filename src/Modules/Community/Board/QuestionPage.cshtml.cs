using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Board;

/// <summary>A question and what colleagues say to it.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class QuestionPage(QuestionReading reading, BoardDesk desk, Window window) : CommunityPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public Thread Thread { get; private set; } = null!;

    public static string PathOf(string key) => $"{BoardPage.Path}/questions/{key}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || !await MayReadAsync(cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Input.Text))
        {
            AddError("Input.Text", "forms.required");
        }
        else if (Input.Text.Length > QuestionForm.LongestText)
        {
            AddError("Input.Text", "forms.too_long", ("max", QuestionForm.LongestText));
        }

        if (!IsNoPriceTalk(Input.NotPrices, Input.Text) || !ModelState.IsValid || !MayPostNow()
            || await TakePicturesAsync(Thread.Question.Title, cancel) is not { } pictures)
        {
            return Page();
        }

        var answer = await desk.AnswerAsync(Thread.Question, Input, pictures, Staff, T.Locale, cancel);
        return RedirectWithNotice($"{PathOf(Key)}#{answer.Key}", "community.answered");
    }

    public async Task<IActionResult> OnPostAcceptAsync(string answer, CancellationToken cancel) => await desk.AcceptAsync(Key, answer ?? "", Staff.UserId, cancel)
        ? RedirectWithNotice(PathOf(Key), string.IsNullOrEmpty(answer) ? "community.reopened" : "community.accepted")
        : NotFound();

    public async Task<IActionResult> OnPostFollowAsync(bool wanted, CancellationToken cancel)
    {
        if (!await MayReadAsync(cancel))
        {
            return NotFound();
        }

        await desk.FollowAsync(Key, Staff.UserId, wanted, cancel);
        return RedirectWithNotice(PathOf(Key), wanted ? "community.follows" : "community.follows_not");
    }

    public async Task<IActionResult> OnPostThankAsync(string post, CancellationToken cancel)
    {
        var found = await window.LookAsync(shelf => shelf.FindAsync(post ?? "", cancel));
        return found is not null && await desk.ThankAsync(found, Staff, cancel)
            ? RedirectWithNotice($"{PathOf(Key)}#{found.Key}", "community.thanked")
            : NotFound();
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await reading.FindAsync(Key, Staff.UserId, cancel) is not { } thread)
        {
            return false;
        }

        Thread = thread;
        Input.Language ??= thread.Question.Language;
        return true;
    }

    // The author still reads what is hidden, and nobody answers it.
    private Task<bool> MayReadAsync(CancellationToken cancel) => window.LookAsync(shelf => shelf.Questions.AnyAsync(row => row.Key == Key, cancel));
}

internal sealed class AnswerForm
{
    public string? Text { get; set; }

    /// <summary>Of its question, unless chosen otherwise.</summary>
    public string? Language { get; set; }

    public bool NotPrices { get; set; }
}
