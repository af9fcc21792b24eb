using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Setup;

/// <summary>A shop's way to its first sale: a list of tasks with their state in words, and what still bars the next level.</summary>
[BackOffice(TenantKinds.Shop)]
public sealed class StartModel(IServiceProvider services) : BackOfficePage
{
    private readonly ShopStatus _status = services.GetRequiredService<ShopStatus>();

    internal IReadOnlyList<PublishStep> Steps { get; private set; } = [];

    internal ShopProgress Progress { get; private set; } = null!;

    public int DoneCount => Steps.Count(step => step.Done);

    /// <summary>The levels this shop has not reached, nearest first, with what bars each beyond the one before.</summary>
    internal IReadOnlyList<NextLevel> Next
    {
        get
        {
            ShopLevel[] ahead = [.. Enum.GetValues<ShopLevel>().Where(level => !Progress.IsPublic || level > Progress.Level)];
            return [.. ahead.Select((level, at) => new NextLevel(
                level, at == 0 ? BarsOf(level) : [.. BarsOf(level).Except(BarsOf(ahead[at - 1]))], at > 0 && BarsOf(ahead[at - 1]).Count > 0))];
        }
    }

    public string PublicSince => Progress.PublicSince is { } since ? TownTime.LongDate(since.In(Tenant!.TimeZone).Date, T) : "";

    public string Address => services.GetRequiredService<ITenantAddresses>().Url(Here.Value);

    /// <summary>What is lacking for what the shop does already: it goes on, but somebody should know.</summary>
    public IReadOnlyList<PublishGap> Lost => BarsOf(Progress.Level);

    /// <summary>What stands still for a while and goes on by itself.</summary>
    public IReadOnlyList<PublishGap> Resting => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Passes)];

    public IReadOnlyList<PublishGap> Advice => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Blocks is null && !gap.Passes)];

    /// <summary>The button makes it public: there is nobody to be asked.</summary>
    internal bool Shows(NextLevel next) => next.Level == ShopLevel.Profile && Progress.Ahead != Ahead.No;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(ShopLevel level, CancellationToken cancel)
    {
        if (!Staff.May("tenants.profile"))
        {
            return StatusCode(403);
        }

        switch (await _status.SubmitAsync(Enum.IsDefined(level) ? level : ShopLevel.Profile, cancel))
        {
            case Submission.Accepted:
                return RedirectWithNotice("/admin/start", "tenants.submitted");
            case Submission.Shown:
                return RedirectWithNotice("/admin/start", "tenants.shown_now");
            default:
                await ShowAsync(cancel);
                return Page();
        }
    }

    private IReadOnlyList<PublishGap> BarsOf(ShopLevel level) => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Bars(level))];

    private async Task ShowAsync(CancellationToken cancel)
    {
        Progress = await _status.ReadAsync(cancel);
        Steps = await services.GetRequiredService<PublishGate>().LookAsync(cancel);
    }
}

/// <param name="Level">What the shop could do next.</param>
/// <param name="Gaps">What it lacks for that.</param>
/// <param name="Later">The level below comes first.</param>
internal sealed record NextLevel(ShopLevel Level, IReadOnlyList<PublishGap> Gaps, bool Later)
{
    public string Key => Level.ToString().ToLowerInvariant();

    public bool Free => Gaps.Count == 0 && !Later;
}
