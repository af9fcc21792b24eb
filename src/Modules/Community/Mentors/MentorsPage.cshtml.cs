using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Mentors;

/// <summary>Who takes time for others, and the talks one asked for.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class MentorsPage(Window window, MentorDesk desk, TalkRequests requests, MemberBook members, StorefrontDb db, TimeProvider clock) : CommunityPage
{
    public const string Path = BoardPage.Path + "/mentors";

    [BindProperty(SupportsGet = true)]
    public string? Branch { get; set; }

    [BindProperty(SupportsGet = true)]
    public ShopLevel? Step { get; set; }

    /// <summary>Those of the reader's language first, of these the own branch, then the most thanked.</summary>
    public IReadOnlyList<SeenOffer> Found { get; private set; } = [];

    public IReadOnlyList<(Talk Talk, SeenMember? Mentor, bool Thanked)> Asked { get; private set; } = [];

    /// <summary>Requests to this person.</summary>
    public IReadOnlyList<Talk> ToMe { get; private set; } = [];

    public bool IsMentor { get; private set; }

    public IEnumerable<SelectListItem> AllBranches => BranchChoices("community.all_branches");

    public IEnumerable<SelectListItem> Steps => Enum.GetValues<ShopLevel>().Select(step => new SelectListItem(T["community.step." + step], step.ToString()))
        .Prepend(new SelectListItem(T["community.mentor.any_step"], ""));

    public bool IsPast(Talk talk) => talk.At < clock.GetUtcNow();

    public string When(DateTimeOffset at)
    {
        var local = at.In(Tenant!.TimeZone).LocalDateTime;
        return TownTime.Near(local, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);
    }

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostDecideAsync(string key, bool agrees, string? reply, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reply))
        {
            AddError($"reply-{key}", "community.problem.reply");
            await ReadAsync(cancel);
            return Page();
        }

        return await desk.DecideAsync(key ?? "", Staff.UserId, agrees, reply, cancel)
            ? RedirectWithNotice(Path, agrees ? "community.mentor.agreed" : "community.mentor.declined")
            : NotFound();
    }

    public async Task<IActionResult> OnPostCancelAsync(string key, CancellationToken cancel)
    {
        if (await OwnAsync(key, cancel) is not { } talk)
        {
            return NotFound();
        }

        await requests.CancelAsync(talk, cancel);
        return RedirectWithNotice(Path, "community.mentor.cancelled");
    }

    public async Task<IActionResult> OnPostThankAsync(string key, CancellationToken cancel)
    {
        if (await OwnAsync(key, cancel) is not { State: TalkState.Agreed } talk || !IsPast(talk))
        {
            return NotFound();
        }

        await db.WriteAsync(
            () =>
            {
                db.Add(new Thanks { Id = Ids.New(clock), About = talk.Key, Member = talk.Mentor, Person = Staff.UserId });
                return Task.CompletedTask;
            },
            cancel);
        return RedirectWithNotice(Path, "community.thanked");
    }

    private async Task<Talk?> OwnAsync(string? key, CancellationToken cancel) =>
        (await window.LookAsync(shelf => shelf.TalksAskedAsync(Here.Value, Staff.UserId, cancel))).Find(talk => talk.Key == key);

    private async Task ReadAsync(CancellationToken cancel)
    {
        var me = await members.FindAsync(Staff.UserId, cancel);
        IsMentor = await desk.FindAsync(Staff.UserId, cancel) is not null;
        ToMe = await desk.TalksAsync(Staff.UserId, cancel);
        (Found, Asked) = await window.LookAsync(async shelf =>
        {
            var talks = await shelf.TalksAskedAsync(Here.Value, Staff.UserId, cancel);
            var mentors = await shelf.MembersAsync(talks.Select(talk => talk.Mentor), cancel);
            var thanked = await shelf.ThanksForAsync(talks.ConvertAll(talk => talk.Key), cancel);
            return (
                Sorted(await shelf.MentorsAsync(cancel), me),
                (IReadOnlyList<(Talk, SeenMember?, bool)>)talks.ConvertAll(talk => (talk, mentors.GetValueOrDefault(talk.Mentor), thanked.ContainsKey(talk.Key))));
        });
    }

    private IReadOnlyList<SeenOffer> Sorted(IReadOnlyList<SeenOffer> all, Member? me) =>
    [
        .. all.Where(offer => offer.Member.Key != me?.Key
                && (string.IsNullOrEmpty(Branch) || offer.Member.Branch == Branch)
                && (Step is null || offer.Offer.Step >= Step))
            .OrderByDescending(offer => offer.Offer.Language == T.Locale)
            .ThenByDescending(offer => me is not null && me.Branch.Length > 0 && offer.Member.Branch == me.Branch).ThenByDescending(offer => offer.Points),
    ];
}
