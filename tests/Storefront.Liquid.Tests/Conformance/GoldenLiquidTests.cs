using System.Text.Json;

namespace Storefront.Liquid.Tests.Conformance;

/// <summary>
/// The public golden-liquid suite. It is not part of this repository; where its file is not beside it, the test is
/// skipped and says so.
/// </summary>
public sealed class GoldenLiquidTests
{
    /// <summary>Cases that must fail here because a safety budget says so. There are none.</summary>
    private static readonly HashSet<string> Refused = [];

    [Fact]
    public void Every_case_of_the_public_suite_passes()
    {
        var file = FindSuite();
        Assert.SkipWhen(file is null, "shared/data/liquid/golden_liquid.json is not beside this repository");

        using var suite = JsonDocument.Parse(File.ReadAllText(file!));
        var failures = suite.RootElement.GetProperty("tests").EnumerateArray()
            .Select(test => (Name: test.GetProperty("name").GetString()!, Problem: GoldenCase.ProblemWith(test)))
            .Where(outcome => outcome.Problem is not null)
            .ToList();

        Assert.Equal(Refused, failures.Where(f => Refused.Contains(f.Name)).Select(f => f.Name).ToHashSet());
        var unexpected = failures.Where(f => !Refused.Contains(f.Name)).Select(f => $"{f.Name}: {f.Problem}").ToList();
        Assert.True(unexpected.Count == 0, $"{unexpected.Count} cases fail:\n{string.Join('\n', unexpected)}");
    }

    private static string? FindSuite()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Storefront.sln")))
                continue;
            var file = Path.Combine(folder.FullName, "..", "shared", "data", "liquid", "golden_liquid.json");
            return File.Exists(file) ? file : null;
        }
        return null;
    }
}
