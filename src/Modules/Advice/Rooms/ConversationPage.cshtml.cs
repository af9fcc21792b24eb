using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.Calls;
using Storefront.Advice.Cards;
using Storefront.Advice.Channels;
using Storefront.Advice.Desk;
using Storefront.Catalog.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Rooms;

/// <summary>The salesperson's side: camera, still picture, cards from the shelf, who may come in; afterwards what came of it.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MayAdvise, Feature = AdviceModule.Feature)]
internal sealed class ConversationPage(
    CallBook calls, GuestBook guests, CardBook cards, IArticleFinder articles, RoomNews news, IceServers ice, ITenantAddresses addresses) : BackOfficePage
{
    public const string Path = "/admin/advice/calls";

    private const int MostFound = 12;

    private static readonly string[] Spoken =
    [
        "waiting_for_shopper", "live_staff", "lost", "shopper_lost", "no_camera", "refused_staff", "audio_only", "mute", "unmute", "torch_on", "torch_off",
        "picture_off", "picture_on", "still_sent", "bad_line", "no_code", "you", "shopper", "other", "reading", "beside_there",
    ];

    public Call Conversation { get; private set; } = null!;

    public string Caller => Conversation.Name.Length > 0 ? Conversation.Name : T["advice.desk.somebody"];

    public IReadOnlyList<Guest> Guests { get; private set; } = [];

    /// <summary>Who rings while this conversation goes on.</summary>
    public IReadOnlyList<Call> Ringing { get; private set; } = [];

    /// <summary>Who was just promised a call back.</summary>
    public string? PutOff { get; private set; }

    /// <summary>What the typed words found; null before a search.</summary>
    public IReadOnlyList<FoundArticle>? Found { get; private set; }

    public IReadOnlyList<FoundArticle> Recent { get; private set; } = [];

    /// <summary>What lies on the shopper's screen, the last one first.</summary>
    public IReadOnlyList<FoundArticle> Shown { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    public string? CodeError { get; private set; }

    public bool IsHere => Conversation.Channel == Channel.Browser;

    public string Ice => ice.For(Conversation.Id);

    public string Words => JsonSerializer.Serialize(Spoken.ToDictionary(word => word, word => T["advice.room." + word, ("name", Caller)]));

    /// <summary>For somebody who wants to look on.</summary>
    public string Link => addresses.Url(Here.Value, $"{CallPage.Path}/{Conversation.Token}");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Guests = await guests.OfAsync(id, cancel);
        Ringing = await calls.RingingAsync(cancel);
        await ShelfAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetWaitingAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Ringing = await calls.RingingAsync(cancel);
        return Partial("/Rooms/_Waiting.cshtml", this);
    }

    /// <summary>„Rückruf zusagen“: it stops to ring, and the other shopper's page asks for a number.</summary>
    public async Task<IActionResult> OnPostPutOffAsync(Guid id, Guid call, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await calls.FindAsync(call, cancel) is not { } other)
        {
            return NotFound();
        }

        if (await calls.PutOffAsync(call, Staff, cancel))
        {
            await news.MissedAsync(call);
            await news.RingsAsync();
            PutOff = other.Name.Length > 0 ? other.Name : T["advice.desk.somebody"];
        }

        Ringing = await calls.RingingAsync(cancel);
        return IsFragment ? Partial("/Rooms/_Waiting.cshtml", this) : Back(id);
    }

    public async Task<IActionResult> OnGetGuestsAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Guests = await guests.OfAsync(id, cancel);
        return Partial("/Rooms/_Guests.cshtml", this);
    }

    /// <summary>A number lays its article on the shopper's screen at once; words show what they find.</summary>
    public Task<IActionResult> OnPostScanAsync(Guid id, CancellationToken cancel) => OnShelfAsync(id, async () =>
    {
        if (Code?.Trim() is not { Length: > 0 } typed)
        {
            CodeError = T["advice.shelf.nothing_typed"];
            return;
        }

        Found = await articles.FindAsync(typed, MostFound, cancel);
        if (Found.Count == 0)
        {
            CodeError = T["advice.shelf.unknown", ("code", typed)];
        }
        else if (Found is [{ Meant: not null } article])
        {
            (Found, Code) = (null, null);
            await LayAsync(article, cancel);
        }
    }, cancel);

    public Task<IActionResult> OnPostLayAsync(Guid id, Guid product, CancellationToken cancel) => OnShelfAsync(id, async () =>
    {
        if (await articles.OfAsync([product], cancel) is [var article])
        {
            Code = null;
            await LayAsync(article, cancel);
        }
    }, cancel);

    public Task<IActionResult> OnPostTakeAwayAsync(Guid id, Guid product, CancellationToken cancel) => OnShelfAsync(id, async () =>
    {
        await cards.TakeAwayAsync(id, product, cancel);
        await news.CardsAsync(id);
    }, cancel);

    public async Task<IActionResult> OnPostGuestAsync(Guid id, Guid guest, bool letIn, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await guests.FindAsync(id, guest, cancel) is not { } one)
        {
            return NotFound();
        }

        await guests.DecideAsync(id, guest, letIn ? GuestState.LetIn : GuestState.Refused, cancel);
        await (letIn || one.State == GuestState.Knocking ? news.DecidedAsync(id, one) : news.PutOutAsync(id, one));
        Guests = await guests.OfAsync(id, cancel);
        return IsFragment ? Partial("/Rooms/_Guests.cshtml", this) : Back(id);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (await calls.EndAsync(id, cancel))
        {
            await news.EndedAsync(id);
        }

        return Back(id);
    }

    public async Task<IActionResult> OnPostOutcomeAsync(Guid id, Outcome outcome, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !await calls.TellAsync(id, outcome, cancel))
        {
            return NotFound();
        }

        return RedirectWithNotice(DeskPage.Path, "advice.outcome.kept", ("outcome", T["advice.outcome." + outcome.ToString().ToLowerInvariant()]));
    }

    private bool IsFragment => Request.Headers.ContainsKey("HX-Request");

    private RedirectResult Back(Guid id) => Redirect($"{Request.PathBase}{Path}/{id}");

    /// <summary>Only who took the call; a colleague finds nothing here.</summary>
    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await calls.FindAsync(id, cancel) is not { } call || call.StaffId != Staff.UserId)
        {
            return false;
        }

        Conversation = call;
        return true;
    }

    private async Task LayAsync(FoundArticle article, CancellationToken cancel)
    {
        await cards.LayAsync(Conversation.Id, article, cancel);
        await news.CardsAsync(Conversation.Id);
    }

    private async Task<IActionResult> OnShelfAsync(Guid id, Func<Task> work, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Conversation.State != CallState.Live)
        {
            return NotFound();
        }

        await work();
        await ShelfAsync(cancel);
        if (IsFragment)
        {
            return Partial("/Rooms/_Shelf.cshtml", this);
        }

        Guests = await guests.OfAsync(id, cancel);
        Ringing = await calls.RingingAsync(cancel);
        return Found is not null || CodeError is not null ? Page() : Back(id);
    }

    private async Task ShelfAsync(CancellationToken cancel)
    {
        Shown = await articles.OfAsync([.. (await cards.OfAsync(Conversation.Id, cancel)).Select(card => card.ProductId)], cancel);
        Recent = [.. (await cards.RecentAsync(cancel)).Where(article => Shown.All(shown => shown.ProductId != article.ProductId))];
        if (Conversation.ProductId is { } about && Shown.Concat(Recent).All(article => article.ProductId != about))
        {
            Recent = [.. await articles.OfAsync([about], cancel), .. Recent];
        }
    }
}
