using System.Text.Json;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Recipes;

/// <summary>Reads a recipe, checks every step's name before anything is written, and runs the steps in order.</summary>
public sealed class RecipeRunner(IEnumerable<IRecipeStep> steps, ScopeDoor door, TenantDirectory directory)
{
    private const int DeepestInclude = 5;

    private readonly Dictionary<string, IRecipeStep> _steps = steps.ToDictionary(step => step.Name);

    /// <exception cref="RecipeException">A step is unknown or cannot be carried out.</exception>
    public async Task RunAsync(string file, JobProgress progress, CancellationToken cancel)
    {
        await RunAsync([.. Read(file, [], 0)], progress, cancel);
    }

    /// <summary>Steps that were thought up rather than read.</summary>
    /// <exception cref="RecipeException">A step is unknown or cannot be carried out.</exception>
    public async Task RunAsync(IReadOnlyList<RecipeStep> all, JobProgress progress, CancellationToken cancel)
    {
        if (all.FirstOrDefault(step => !_steps.ContainsKey(step.Name)) is { } unknown)
        {
            throw new RecipeException(
                $"{unknown.Where}: no module knows this step. Known are: {string.Join(", ", _steps.Keys.Order())}.");
        }

        var context = new RecipeContext(door, directory);
        for (var at = 0; at < all.Count; at++)
        {
            await progress.ReportAsync(at, all.Count, all[at].Where);
            await _steps[all[at].Name].RunAsync(all[at], context, cancel);
        }

        await progress.ReportAsync(all.Count, all.Count);
    }

    private static IEnumerable<RecipeStep> Read(string file, Dictionary<string, string> variables, int depth)
    {
        if (depth > DeepestInclude)
        {
            throw new RecipeException($"{file}: recipes include each other more than {DeepestInclude} levels deep.");
        }

        var root = Parse(file);
        var known = new Dictionary<string, string>(variables);
        if (root.TryGetProperty("variables", out var own) && own.ValueKind == JsonValueKind.Object)
        {
            foreach (var variable in own.EnumerateObject())
            {
                known[variable.Name] = Replace(variable.Value.ToString(), known);
            }
        }

        if (!root.TryGetProperty("steps", out var steps) || steps.ValueKind != JsonValueKind.Array)
        {
            throw new RecipeException($"{file}: a recipe needs a list called \"steps\".");
        }

        return steps.EnumerateArray().SelectMany((step, index) => Read(step, index, file, known, depth));
    }

    private static IEnumerable<RecipeStep> Read(
        JsonElement data, int index, string file, Dictionary<string, string> variables, int depth)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!data.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
        {
            throw new RecipeException($"{file}, step {index + 1}: the step has no \"name\".");
        }

        var filled = variables.Count == 0 ? data : JsonDocument.Parse(Replace(data.GetRawText(), variables)).RootElement;
        var step = new RecipeStep(name.GetString()!, filled, file, folder, index);
        return step.Name == "recipe"
            ? Read(Path.Combine(folder, step.Text("file") ?? throw new RecipeException($"{step.Where}: \"file\" is missing.")), variables, depth + 1)
            : [step];
    }

    private static JsonElement Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(
                File.ReadAllText(file),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).RootElement;
        }
        catch (Exception trouble) when (trouble is IOException or JsonException)
        {
            throw new RecipeException($"{file}: {trouble.Message}");
        }
    }

    private static string Replace(string text, Dictionary<string, string> variables)
    {
        foreach (var (name, value) in variables)
        {
            text = text.Replace($"[[{name}]]", value, StringComparison.Ordinal);
        }

        return text;
    }
}
