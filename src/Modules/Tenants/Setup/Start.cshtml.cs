using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
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
    internal IReadOnlyList<NextLevel> Next => [.. new[] { ShopLevel.Reserve, ShopLevel.Sell }
        .Where(level => level > Progress.Level)
        .Select(level => new NextLevel(
            level, GapsFor(level), level == ShopLevel.Sell && Progress.Level < ShopLevel.Reserve && GapsFor(ShopLevel.Reserve).Count > 0))];

    /// <summary>What is lacking for what the shop does already: it goes on, but somebody should know.</summary>
    public IReadOnlyList<PublishGap> Lost => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Bars(Progress.Level))];

    public IReadOnlyList<PublishGap> Advice => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Blocks is null)];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(ShopLevel level, CancellationToken cancel)
    {
        if (!Staff.May("tenants.profile"))
        {
            return StatusCode(403);
        }

        if (await _status.SubmitAsync(level == ShopLevel.Reserve ? level : ShopLevel.Sell, cancel) is Submission.Accepted)
        {
            return RedirectWithNotice("/admin/start", "tenants.submitted");
        }

        await ShowAsync(cancel);
        return Page();
    }

    private IReadOnlyList<PublishGap> GapsFor(ShopLevel level) =>
        [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Blocks == level || (level == ShopLevel.Reserve && gap.Bars(level)))];

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
