using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Setup;

/// <summary>A shop's way to its first sale: a list of tasks with their state in words, then „submit for check“.</summary>
[BackOffice(TenantKinds.Shop)]
public sealed class StartModel(IServiceProvider services) : BackOfficePage
{
    private readonly ShopStatus _status = services.GetRequiredService<ShopStatus>();

    internal IReadOnlyList<ShownTask> Tasks { get; private set; } = [];

    public IReadOnlyList<PublishGap> Gaps { get; private set; } = [];

    internal ShopProgress Progress { get; private set; } = null!;

    public int DoneCount => Tasks.Count(task => task.State == SetUpState.Done);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Staff.May("tenants.profile"))
        {
            return StatusCode(403);
        }

        if (await _status.SubmitAsync(cancel) is Submission.Accepted)
        {
            return RedirectWithNotice("/admin/start", "tenants.submitted");
        }

        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Progress = await _status.ReadAsync(cancel);
        Gaps = await _status.GapsAsync(cancel);
        var tasks = new List<ShownTask>();
        var open = services.GetServices<ISetUpTask>()
            .Where(task => task.Feature is null || Tenant!.Has(task.Feature))
            .OrderBy(task => task.Order);
        foreach (var task in open)
        {
            tasks.Add(new ShownTask(task.TextKey, task.Path, await task.StateAsync(cancel)));
        }

        Tasks = tasks;
    }
}

internal sealed record ShownTask(string TextKey, string Path, SetUpState State)
{
    public string StateKey => $"tenants.task.{State.ToString().ToLowerInvariant()}";

    public string Badge => State switch
    {
        SetUpState.Done => "ok",
        SetUpState.Begun => "wait",
        SetUpState.Optional => "new",
        _ => "stop",
    };
}
