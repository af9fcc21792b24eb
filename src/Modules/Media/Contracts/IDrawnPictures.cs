using System.Text.Json;

namespace Storefront.Media.Contracts;

/// <summary>Stores the pictures of recipes: files beside the recipe, and drawings (see docs/recipes.md).</summary>
public interface IDrawnPictures
{
    /// <summary>Stores the picture for the tenant of the current scope; the same picture again gives the same id.</summary>
    /// <param name="picture">The JSON object of the recipe.</param>
    /// <param name="folder">Where its files are found.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Storefront.Platform.Recipes.RecipeException">The file or drawing is not there or not usable.</exception>
    Task<Guid> StoreAsync(JsonElement picture, string folder, CancellationToken cancel);
}
