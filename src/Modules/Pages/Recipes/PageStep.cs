using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Pages;
using Storefront.Platform.Recipes;

namespace Storefront.Pages.Recipes;

/// <summary>Recipe step <c>page</c>: found by its handle.</summary>
internal sealed class PageStep : IRecipeStep
{
    public string Name => "page";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<PageInRecipe>();
        if (!Handle.IsValid(wanted.Handle) || string.IsNullOrWhiteSpace(wanted.Title?.De))
        {
            throw new RecipeException($"{step.Where}: a page needs a \"handle\" (a-z, 0-9, hyphens) and a \"title\" with \"de\".");
        }

        await using var entered = context.Door.Enter(context.ScopeOf(step));
        var book = entered.Get<PageBook>();
        var page = await book.Own.FirstOrDefaultAsync(row => row.Handle == wanted.Handle, cancel);
        var isNew = page is null;
        page ??= new Page { Handle = wanted.Handle!, TitleDe = "", BodyDe = "" };
        if (!isNew && wanted.IsLike(page))
        {
            return;
        }

        wanted.Fill(page);
        await book.PutAsync(page, isNew, cancel);
    }

    private sealed record PageInRecipe
    {
        public string? Handle { get; init; }

        public TwoLanguages? Title { get; init; }

        public TwoLanguages? Body { get; init; }

        public string? Menu { get; init; }

        public bool IsLike(Page page) => page.TitleDe == Title!.De && page.TitleEn == (Title.En ?? "")
            && page.BodyDe == (Body?.De ?? "") && page.BodyEn == (Body?.En ?? "") && page.Menu == Place;

        public void Fill(Page page)
        {
            (page.TitleDe, page.TitleEn) = (Title!.De!, Title.En ?? "");
            (page.BodyDe, page.BodyEn) = (Body?.De ?? "", Body?.En ?? "");
            page.Menu = Place;
            page.IsLive = true;
        }

        private MenuPlace Place => Menu switch
        {
            "main" => MenuPlace.Main,
            "footer" => MenuPlace.Footer,
            _ => MenuPlace.None,
        };
    }
}

/// <summary>A text of a recipe in German and, if there is one, English.</summary>
internal sealed record TwoLanguages(string? De, string? En);
