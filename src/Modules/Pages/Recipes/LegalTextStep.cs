using Storefront.Pages.Contracts;
using Storefront.Pages.Legal;
using Storefront.Platform.Recipes;

namespace Storefront.Pages.Recipes;

/// <summary>Recipe step <c>legal-text</c>: a text of its own, or generated from the profile.</summary>
internal sealed class LegalTextStep : IRecipeStep
{
    public string Name => "legal-text";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<LegalTextInRecipe>();
        if (!Enum.TryParse<LegalKind>(wanted.Kind, ignoreCase: true, out var kind) || (!wanted.Generate && string.IsNullOrWhiteSpace(wanted.Body?.De)))
        {
            throw new RecipeException(
                $"{step.Where}: \"kind\" is imprint, privacy, terms or withdrawal, with \"body\" in \"de\" or \"generate\": true.");
        }

        await using var entered = context.Door.Enter(context.ScopeOf(step));
        var book = entered.Get<LegalBook>();
        await book.PublishAsync(kind, wanted.Generate ? await book.DraftAsync(kind, cancel) : wanted.Body!.De!, cancel);
    }

    private sealed record LegalTextInRecipe(string? Kind, bool Generate, TwoLanguages? Body);
}
