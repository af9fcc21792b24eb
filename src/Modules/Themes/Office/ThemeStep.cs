using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Media.Contracts;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Office;

/// <summary>Recipe step <c>theme</c>: theme, preset, settings, logo, templates.</summary>
internal sealed class ThemeStep(ThemeShelf shelf) : IRecipeStep
{
    public string Name => "theme";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var scope = context.ScopeOf(step);
        var look = step.Read<Look>();
        if (look.Theme is { } theme && (!shelf.Has(theme) || shelf.For(scope.Kind).All(known => known.Name != theme)))
        {
            throw new RecipeException(
                $"{step.Where}: there is no theme \"{theme}\" here. There are: {string.Join(", ", shelf.For(scope.Kind).Select(known => known.Name))}.");
        }

        await using var entered = context.Door.Enter(scope);
        var settings = look.Settings;
        if (look.Logo is { ValueKind: JsonValueKind.Object } logo)
        {
            var id = await entered.Get<IDrawnPictures>().StoreAsync(logo, step.Folder, cancel);
            settings = new(settings) { ["logo"] = JsonSerializer.SerializeToElement(id) };
        }

        var choice = entered.Get<ThemeChoice>();
        var document = new ThemeDocument { Theme = look.Theme, Preset = look.Preset, Settings = settings, Templates = look.Templates };
        if (JsonSerializer.Serialize(await choice.CurrentAsync(cancel)) != JsonSerializer.Serialize(document))
        {
            await choice.DressAsync(_ => document, cancel);
        }
    }

    private sealed record Look
    {
        public string? Theme { get; init; }

        public string? Preset { get; init; }

        public Dictionary<string, JsonElement> Settings { get; init; } = [];

        public JsonElement? Logo { get; init; }

        public Dictionary<string, TemplateChange> Templates { get; init; } = [];
    }
}
