using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Storefront.Platform.Recipes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Branches;

/// <summary>The branch templates of <c>seeds/branches</c>, read once.</summary>
internal sealed class BranchFolder(IConfiguration configuration) : IBranches
{
    private readonly Lazy<IReadOnlyList<Branch>> _all = new(() => Read(configuration["Home"] ?? AppContext.BaseDirectory));

    public IReadOnlyList<Branch> All => _all.Value;

    public Branch? Find(string? id) => All.FirstOrDefault(branch => branch.Id == id);

    public Branch? Named(string words) => All.FirstOrDefault(branch =>
        branch.Title.Values.Append(branch.Id).Contains(words.Trim(), StringComparer.OrdinalIgnoreCase));

    private static List<Branch> Read(string home)
    {
        var folder = Path.Combine(home, "seeds", "branches");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(ReadFile)]
            : [];
    }

    private static IEnumerable<Branch> ReadFile(string file)
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var step in json.RootElement.GetProperty("steps").EnumerateArray())
        {
            if (step.GetProperty("name").GetString() == "branch")
            {
                yield return step.Deserialize<Branch>(RecipeJson.Options)!;
            }
        }
    }
}

/// <summary>A branch template names itself as a recipe, so that it can be checked like one; running it changes nothing.</summary>
internal sealed class BranchStep : IRecipeStep
{
    public string Name => "branch";

    public Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel) =>
        step.Text("id") is { Length: > 0 }
            ? Task.CompletedTask
            : throw new RecipeException($"{step.Where}: a branch template needs an \"id\".");
}
