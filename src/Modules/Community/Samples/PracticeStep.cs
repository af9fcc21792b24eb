using Microsoft.EntityFrameworkCore;
using Storefront.Community.Network;
using Storefront.Community.Practices;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Community.Samples;

/// <summary>Recipe step <c>community-practice</c>: a sample practice, marked as sample; found by its title.</summary>
internal sealed class PracticeStep(TimeProvider clock) : IRecipeStep
{
    public string Name => "community-practice";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<PracticeInRecipe>();
        if (wanted is not { Title: { Length: > 0 } title, Text: { Length: > 0 } text, By: { Length: > 0 } by, Branch: { Length: > 0 } branch,
            Result: { Length: > 0 } result, NotAgain: { Length: > 0 } notAgain })
        {
            throw new RecipeException($"{step.Where}: a practice needs \"title\", \"text\", \"by\", \"branch\", \"result\" and \"notAgain\".");
        }

        await using var house = context.Door.Enter(context.ScopeOf(step));
        var db = house.Get<StorefrontDb>();
        if (await db.Set<Practice>().AnyAsync(row => row.Title == title && row.IsSample, cancel))
        {
            return;
        }

        db.Add(new Practice
        {
            Id = Ids.New(clock),
            Key = PostKey.New(PostKey.Practice),
            Author = (await house.Get<SampleMembers>().OfAsync(by, wanted.Language, cancel)).Key,
            Room = Room.Network,
            Title = title,
            Text = text,
            Language = PostLanguage.Of(wanted.Language, TextCatalog.German),
            Words = SearchWords.Kept(title, text, result, notAgain),
            Branch = branch,
            Effort = wanted.Hours,
            Cost = Money.Eur(wanted.Euro * 100L),
            Result = result,
            NotAgain = notAgain,
            At = clock.GetUtcNow() - TimeSpan.FromDays(wanted.DaysAgo),
            IsSample = true,
        });
        await db.SaveChangesAsync(cancel);
    }

    private sealed record PracticeInRecipe(
        string? By, string? Title, string? Text, string? Branch, int Hours, int Euro, string? Result, string? NotAgain, string? Language, int DaysAgo);
}
