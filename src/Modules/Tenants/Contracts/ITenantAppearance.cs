using System.Text.Json;

namespace Storefront.Tenants.Contracts;

/// <summary>How the tenant of the current scope looks at the door. Each call joins the caller's unit of work.</summary>
public interface ITenantAppearance
{
    /// <summary>Folder under <c>themes/</c>.</summary>
    Task SetThemeAsync(string theme, CancellationToken cancel);

    /// <summary>Media id of the logo, or null for none.</summary>
    Task SetLogoAsync(Guid? media, CancellationToken cancel);

    /// <summary>Media id of the shop front or town picture, or null for none.</summary>
    Task SetPhotoAsync(Guid? media, CancellationToken cancel);
}

/// <summary>
/// Stores a picture of a recipe (a file or a drawing, see docs/recipes.md). Implemented by Media; without it recipes run
/// without pictures.
/// </summary>
public interface ITenantPicture
{
    /// <summary>Stores the picture for the tenant of the current scope; the same picture again gives the same id.</summary>
    /// <param name="picture">The JSON object of the recipe.</param>
    /// <param name="folder">Where its files are found.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<Guid> StoreAsync(JsonElement picture, string folder, CancellationToken cancel);
}
