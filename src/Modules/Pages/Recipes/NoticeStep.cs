using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Pages.Notices;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Values;

namespace Storefront.Pages.Recipes;

/// <summary>Recipe step <c>notice</c>: a line of „Heute in der Stadt“, found by its German title.</summary>
internal sealed class NoticeStep(TimeProvider clock) : IRecipeStep
{
    public string Name => "notice";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<NoticeInRecipe>();
        if (string.IsNullOrWhiteSpace(wanted.Title?.De) || string.IsNullOrWhiteSpace(wanted.Text?.De))
        {
            throw new RecipeException($"{step.Where}: a notice needs \"title\" and \"text\", each with \"de\".");
        }

        await using var entered = context.Door.Enter(context.ScopeOf(step));
        var db = entered.Get<StorefrontDb>();
        var shop = db.Scope.ShopId;
        var title = wanted.Title.De;
        if (await db.Set<TownNotice>().AnyAsync(row => row.ShopId == shop && row.TitleDe == title, cancel))
        {
            return;
        }

        db.Add(new TownNotice
        {
            Id = Ids.New(clock),
            TitleDe = title,
            TitleEn = wanted.Title.En ?? "",
            TextDe = wanted.Text.De,
            TextEn = wanted.Text.En ?? "",
            Url = wanted.Url,
            Days = Weekdays.Of(Days(wanted, step)).Bits,
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<IsoDayOfWeek> Days(NoticeInRecipe wanted, RecipeStep step) => (wanted.Days ?? []).Select(name =>
        Enum.TryParse<IsoDayOfWeek>(name, ignoreCase: true, out var day) && Weekdays.All.Contains(day)
            ? day
            : throw new RecipeException($"{step.Where}: \"{name}\" is no day of the week; write \"wednesday\"."));

    private sealed record NoticeInRecipe(TwoLanguages? Title, TwoLanguages? Text, string? Url, string[]? Days);
}
