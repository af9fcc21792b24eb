using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Community.Mentors;

/// <summary>A mentor, with the half hours that are free, and the request for one.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class MentorPage(Window window, TalkRequests requests, MemberBook members, TimeProvider clock) : CommunityPage
{
    private const int LongestTopic = 1_000;
    private const int MostTimes = 18;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    public SeenOffer Mentor { get; private set; } = null!;

    public bool IsMe { get; private set; }

    public IReadOnlyList<DateTimeOffset> Times { get; private set; } = [];

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public static string ValueOf(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || IsMe)
        {
            return NotFound();
        }

        var wanted = Times.Select(time => (DateTimeOffset?)time).FirstOrDefault(time => ValueOf(time!.Value) == At);
        if (wanted is null)
        {
            AddError(nameof(At), string.IsNullOrEmpty(At) ? "community.problem.choose_time" : "community.problem.time_taken");
        }

        if (string.IsNullOrWhiteSpace(Topic))
        {
            AddError(nameof(Topic), "forms.required");
        }
        else if (Topic.Length > LongestTopic)
        {
            AddError(nameof(Topic), "forms.too_long", ("max", LongestTopic));
        }

        if (!ModelState.IsValid || !MayPostNow())
        {
            return Page();
        }

        if (await requests.SendAsync(Mentor, wanted!.Value, Topic!, Staff, cancel) is not null)
        {
            return RedirectWithNotice(MentorsPage.Path, "community.mentor.sent");
        }

        AddError(nameof(At), "community.problem.time_taken");
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = await window.LookAsync(async shelf => (await shelf.MentorsAsync(cancel)).FirstOrDefault(offer => offer.Member.Key == Key) is { } offer
            ? (offer, await shelf.TakenTimesAsync(Key, now, cancel))
            : ((SeenOffer, HashSet<DateTimeOffset>)?)null);
        if (found is not var (mentor, taken))
        {
            return false;
        }

        Mentor = mentor;
        IsMe = (await members.FindAsync(Staff.UserId, cancel))?.Key == Key;
        Times = [.. TalkTimes.Of(mentor.Offer, now, taken).Take(MostTimes)];
        return true;
    }
}
