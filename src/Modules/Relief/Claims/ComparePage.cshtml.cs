using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Relief.Claims;

/// <summary>Two results of one calculation side by side: answers and steps, with what differs.</summary>
[BackOffice(TenantKinds.Shop, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class ComparePage(ClaimDesk desk) : BackOfficePage
{
    public ClaimVersion A { get; private set; } = null!;

    public ClaimVersion B { get; private set; } = null!;

    public IReadOnlyList<ComparedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int a, int b, CancellationToken cancel)
    {
        if (await desk.VersionAsync(id, a, cancel) is not { } first || await desk.VersionAsync(id, b, cancel) is not { } second)
        {
            return NotFound();
        }

        (A, B) = (first, second);
        Lines = ComparedLine.Of(LinesOf(first), LinesOf(second));
        return Page();
    }

    private IEnumerable<(string Name, string Value)> LinesOf(ClaimVersion version)
    {
        var work = WorkedOut.Of(version);
        var words = new StepWords(T, work.Rules);
        return [
            (T["relief.compare.rules"], $"{work.Rules.Title.In(T.Locale)} ({version.RuleVersion})"),
            .. AnswersInWords.Of(work, words, T),
            .. work.Result.Steps.SelectMany(step => step.Inputs.Where(input => input.Id is "turnover" or "turnover_sum")
                .Select(input => (words.Label(input), words.Value(input))).Append((words.Name(step), words.Result(step)))),
        ];
    }
}

/// <param name="Name">What is compared.</param>
/// <param name="A">In the first; empty when it is not in there.</param>
/// <param name="B">In the second.</param>
internal sealed record ComparedLine(string Name, string A, string B)
{
    public bool Differs => A != B;

    public static IReadOnlyList<ComparedLine> Of(IEnumerable<(string Name, string Value)> first, IEnumerable<(string Name, string Value)> second)
    {
        var b = second.DistinctBy(line => line.Name).ToList();
        var a = first.DistinctBy(line => line.Name).ToDictionary(line => line.Name, line => line.Value);
        return
        [
            .. b.Select(line => new ComparedLine(line.Name, a.GetValueOrDefault(line.Name, "–"), line.Value)),
            .. a.Where(line => b.All(other => other.Name != line.Key)).Select(line => new ComparedLine(line.Key, line.Value, "–")),
        ];
    }
}
