using Storefront.Learning.Contracts;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.Checks;

/// <summary>
/// <c>step:hours.set_up</c>: a step of „Einrichten“ lacks nothing that would bar the way. The same steps decide who may sell, so the
/// course and the gate cannot disagree.
/// </summary>
internal sealed class SetUpStep(IEnumerable<IPublishCheck> steps) : ILessonCheck
{
    public string Kind => "step";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) =>
        Find(what) is { } step && (await step.FindGapsAsync(cancel)).All(gap => gap.Blocks is null);

    /// <summary>By its text key.</summary>
    internal IPublishCheck? Find(string what) => steps.FirstOrDefault(step => step.TextKey == what);
}
