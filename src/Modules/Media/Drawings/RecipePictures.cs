using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Media.Pictures;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Media.Drawings;

/// <summary>Pictures of recipes. A drawing is stored as it is filled in, which takes no time; it is painted when looked at.</summary>
internal sealed class RecipePictures(StorefrontDb db, IBlobStore blobs, PictureFiles files, TimeProvider clock)
    : IDrawnPictures, ITenantPicture
{
    public async Task<Guid> StoreAsync(JsonElement picture, string folder, CancellationToken cancel)
    {
        var wanted = picture.Deserialize<PictureInRecipe>(RecipeJson.Options) ?? new PictureInRecipe();
        if (wanted.Draw is { } kind)
        {
            return await DrawAsync(wanted, kind, folder, cancel);
        }

        return wanted.File is { } file
            ? await TakeAsync(wanted, file, folder, cancel)
            : throw new RecipeException("A picture needs \"draw\" or \"file\".");
    }

    private async Task<Guid> DrawAsync(PictureInRecipe wanted, string kind, string folder, CancellationToken cancel)
    {
        var path = Within(folder, Path.Combine("pictures", "kinds", kind + ".svg"));
        Drawing drawing;
        try
        {
            drawing = Drawing.From(await File.ReadAllTextAsync(path, cancel), wanted.Colours, wanted.Label);
        }
        catch (FormatException wrong)
        {
            throw new RecipeException($"Picture \"{wanted.Alt}\": {wrong.Message}");
        }

        var bytes = Encoding.UTF8.GetBytes(drawing.Svg);
        var master = PictureFiles.MasterOf(drawing.Hash);
        await using (var there = await blobs.OpenAsync(master, cancel))
        {
            if (there is null)
            {
                await blobs.WriteAsync(master, new MemoryStream(bytes), "image/svg+xml", cancel);
            }
        }

        return await KeepAsync(new Intake.Taken(drawing.Hash, drawing.Width, drawing.Height, bytes.Length), wanted.Alt, kind, cancel);
    }

    private async Task<Guid> TakeAsync(PictureInRecipe wanted, string file, string folder, CancellationToken cancel)
    {
        await using var content = File.OpenRead(Within(folder, file));
        return await files.TakeAsync(content, cancel) is Intake.Taken taken
            ? await KeepAsync(taken, wanted.Alt, Path.GetFileName(file), cancel)
            : throw new RecipeException($"{file} is not a picture that can be used.");
    }

    private async Task<Guid> KeepAsync(Intake.Taken taken, string alt, string name, CancellationToken cancel)
    {
        var scope = db.Scope;
        var known = await db.Set<Picture>()
            .Where(row => row.Hash == taken.Hash && row.Alt == alt && row.ShopId == scope.ShopId)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancel);
        if (known is { } id)
        {
            return id;
        }

        var picture = new Picture
        {
            Id = Ids.New(clock),
            Hash = taken.Hash,
            Width = taken.Width,
            Height = taken.Height,
            Alt = alt,
            FileName = name,
            Bytes = taken.Bytes,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(picture);
        await db.SaveChangesAsync(cancel);
        return picture.Id;
    }

    /// <summary>
    /// The file beside the recipe or in a folder above it: <c>shops/becker.json</c> uses <c>pictures/</c> of the recipe that
    /// included it.
    /// </summary>
    private static string Within(string folder, string file)
    {
        if (Path.IsPathRooted(file) || file.Contains("..", StringComparison.Ordinal))
        {
            throw new RecipeException($"\"{file}\" leads out of the recipe's folder.");
        }

        for (var at = new DirectoryInfo(folder); at is not null && at.Name != "seeds"; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new RecipeException($"There is no file \"{file}\" beside the recipe.");
    }

    private sealed record PictureInRecipe
    {
        public string? File { get; init; }

        public string? Draw { get; init; }

        public string Main { get; init; } = "";

        public string Accent { get; init; } = "";

        public string Paper { get; init; } = "";

        public string Label { get; init; } = "";

        public string Alt { get; init; } = "";

        public Dictionary<string, string> Colours => new() { ["main"] = Main, ["accent"] = Accent, ["paper"] = Paper };
    }
}
