using Microsoft.AspNetCore.Mvc;
using Storefront.Community.Network;
using Storefront.Community.Practices;
using Storefront.Media.Contracts;
using Storefront.Platform.Web;

namespace Storefront.Community.Board;

/// <summary>The author changes a question or answer; one that was hidden goes back to moderation with it.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class EditPostPage(PostEditing editing, PostPictures pictures) : CommunityPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public PostForm Input { get; set; } = new();

    /// <summary>Pictures to take off.</summary>
    [BindProperty]
    public List<Guid> Without { get; set; } = [];

    public Post Post { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, ImageDrop Picture)> Pictures { get; private set; } = [];

    public bool HasTitle => Post is Question;

    private string Back => Post switch
    {
        Answer answer => QuestionPage.PathOf(answer.Question),
        Practice => $"{PracticesPage.Path}/{Key}",
        _ => QuestionPage.PathOf(Key),
    };

    public string BackUrl => Request.PathBase + Back;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        Input = new PostForm { Title = (Post as Question)?.Title, Text = Post.Text, Language = Post.Language, Appeal = Post.Appeal };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        foreach (var (field, key, max) in Input.Problems(HasTitle, Post.HiddenAt is not null))
        {
            AddError($"Input.{field}", key, ("max", max));
        }

        if (!IsNoPriceTalk(Input.NotPrices, Input.Title, Input.Text) || !ModelState.IsValid)
        {
            return Page();
        }

        await editing.ChangeAsync(Post, Input, Without, cancel);
        return RedirectWithNotice(Back, Post.HiddenAt is null ? "community.changed" : "community.appealed");
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => WithdrawAsync(true, "community.withdrawn", cancel);

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancel) => WithdrawAsync(false, "community.shown_again", cancel);

    private async Task<IActionResult> WithdrawAsync(bool withdrawn, string notice, CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        await editing.WithdrawAsync(Post, withdrawn, cancel);
        return RedirectWithNotice($"{BoardPage.Path}/edit/{Key}", notice);
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await editing.FindOwnAsync(Key, Staff.UserId, cancel) is not { } post)
        {
            return false;
        }

        Post = post;
        Pictures = await pictures.OfAsync(Key, cancel);
        return true;
    }
}

internal sealed class PostForm
{
    private const int LongestAppeal = 1_000;

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Language { get; set; }

    public string? Appeal { get; set; }

    public bool NotPrices { get; set; }

    public IEnumerable<(string Field, string Key, int Max)> Problems(bool hasTitle, bool isHidden)
    {
        var fields = new (string Field, string? Value, int Longest, bool Needed)[]
        {
            (nameof(Title), Title, QuestionForm.LongestTitle, hasTitle),
            (nameof(Text), Text, QuestionForm.LongestText, true),
            (nameof(Appeal), Appeal, LongestAppeal, isHidden),
        };
        foreach (var (field, value, longest, needed) in fields)
        {
            if (needed && string.IsNullOrWhiteSpace(value))
            {
                yield return (field, "forms.required", longest);
            }
            else if (value?.Length > longest)
            {
                yield return (field, "forms.too_long", longest);
            }
        }
    }
}
