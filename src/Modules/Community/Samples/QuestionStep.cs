using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Community.Samples;

/// <summary>Recipe step <c>community-question</c>: a sample question with answers, marked as sample; found by its title.</summary>
internal sealed class QuestionStep(TenantDirectory directory, TimeProvider clock) : IRecipeStep
{
    public string Name => "community-question";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<QuestionInRecipe>();
        if (wanted is not { Title: { Length: > 0 } title, Text: { Length: > 0 } text, By: { Length: > 0 } by })
        {
            throw new RecipeException($"{step.Where}: a question needs \"title\", \"text\" and \"by\".");
        }

        var room = wanted.Town ? Room.Town : Room.Network;
        await using var house = context.Door.Enter(context.ScopeOf(step));
        var db = house.Get<StorefrontDb>();
        if (await db.Set<Question>().AnyAsync(row => row.Title == title && row.IsSample, cancel))
        {
            return;
        }

        var question = new Question
        {
            Id = Ids.New(clock),
            Key = PostKey.New(PostKey.Question),
            Author = (await house.Get<SampleMembers>().OfAsync(by, wanted.Language, cancel)).Key,
            Room = room,
            Title = title,
            Text = text,
            Language = PostLanguage.Of(wanted.Language, TextCatalog.German),
            Words = SearchWords.Kept(title, text),
            Branch = wanted.Branch ?? "",
            Screen = wanted.Screen ?? "",
            At = clock.GetUtcNow() - TimeSpan.FromDays(wanted.DaysAgo),
            IsSample = true,
        };
        db.Add(question);
        foreach (var answer in wanted.Answers ?? [])
        {
            var key = await AnswerAsync(answer, question, step, context, cancel);
            if (answer.Accepted)
            {
                (question.Accepted, question.AcceptedAt) = (key, question.At);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<string> AnswerAsync(AnswerInRecipe wanted, Question question, RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        if (wanted is not { Text: { Length: > 0 } text, By: { Length: > 0 } by })
        {
            throw new RecipeException($"{step.Where}: an answer needs \"text\" and \"by\".");
        }

        var owner = wanted.Shop is null
            ? Scope.ForTown(context.TownId)
            : directory.FindShop(context.TownId, wanted.Shop)?.Scope ?? throw new RecipeException($"{step.Where}: there is no shop \"{wanted.Shop}\" yet.");
        await using var house = context.Door.Enter(owner);
        var db = house.Get<StorefrontDb>();
        var answer = new Answer
        {
            Id = Ids.New(clock),
            Key = PostKey.New(PostKey.Answer),
            Question = question.Key,
            Author = (await house.Get<SampleMembers>().OfAsync(by, question.Language, cancel)).Key,
            Room = question.Room,
            Text = text,
            Language = question.Language,
            Words = SearchWords.Kept(text),
            At = question.At + TimeSpan.FromHours(3),
            IsSample = true,
        };
        db.Add(answer);
        await db.SaveChangesAsync(cancel);
        return answer.Key;
    }

    private sealed record QuestionInRecipe(
        string? By, string? Title, string? Text, string? Branch, string? Screen, string? Language, bool Town, int DaysAgo, IReadOnlyList<AnswerInRecipe>? Answers);

    private sealed record AnswerInRecipe(string? Shop, string? By, string? Text, bool Accepted);
}
