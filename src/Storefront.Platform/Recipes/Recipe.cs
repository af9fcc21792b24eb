using System.Text.Json;

namespace Storefront.Platform.Recipes;

/// <summary>Carries out the steps of one name. Finds what it is about by natural keys, so that twice is like once.</summary>
public interface IRecipeStep
{
    string Name { get; }

    /// <summary>Runs in operator scope; enter the tenant with <see cref="RecipeContext.Door"/>.</summary>
    Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel);
}

/// <summary>One step as written in the file, with its variables filled in.</summary>
/// <param name="Name">Which step.</param>
/// <param name="Data">Its JSON.</param>
/// <param name="File">The recipe file, for messages.</param>
/// <param name="Folder">Where files named in the step are found.</param>
/// <param name="Index">Position in its file, from 0.</param>
public sealed record RecipeStep(string Name, JsonElement Data, string File, string Folder, int Index)
{
    public string Where => $"{System.IO.Path.GetFileName(File)}, step {Index + 1} ({Name})";

    public T Read<T>() => Data.Deserialize<T>(RecipeJson.Options)
        ?? throw new RecipeException($"{Where}: the step is empty.");

    public string? Text(string property) =>
        Data.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>The recipe cannot be carried out; the message says where and what to do.</summary>
public sealed class RecipeException(string message) : Exception(message);

public static class RecipeJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };
}
