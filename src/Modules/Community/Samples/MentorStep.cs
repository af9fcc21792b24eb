using Microsoft.EntityFrameworkCore;
using Storefront.Community.Mentors;
using Storefront.Community.Network;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Samples;

/// <summary>
/// Recipe step <c>community-mentor</c>: somebody of the demo's staff takes time, marked as sample; who asks them gets an answer by signing in
/// as them.
/// </summary>
internal sealed class MentorStep(TenantDirectory directory, TimeProvider clock) : IRecipeStep
{
    public string Name => "community-mentor";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<MentorInRecipe>();
        if (wanted is not { Account: { Length: > 0 } address, By: { Length: > 0 } by, Topics: { Length: > 0 } topics, Times.Count: > 0 })
        {
            throw new RecipeException($"{step.Where}: a mentor needs \"account\", \"by\", \"topics\" and \"times\".");
        }

        var times = string.Join('\n', wanted.Times);
        if (FreeTime.Read(times).Count() != wanted.Times.Count)
        {
            throw new RecipeException($"{step.Where}: a time is written such as \"Tuesday 14:00 15:00\".");
        }

        await using var house = context.Door.Enter(context.ScopeOf(step));
        if (await house.Get<IStaffRegister>().FindAsync(address, cancel) is not { } account
            || await house.Get<IStaffDirectory>().FindAsync(account, cancel) is not { } staff)
        {
            throw new RecipeException($"{step.Where}: nobody with the address \"{address}\" works there.");
        }

        var db = house.Get<StorefrontDb>();
        var member = await house.Get<SampleMembers>().OfStaffAsync(staff, by, wanted.Language, cancel);
        if (await db.Set<MentorOffer>().AnyAsync(row => row.Member == member.Key, cancel))
        {
            return;
        }

        db.Add(new MentorOffer
        {
            Id = Ids.New(clock),
            Member = member.Key,
            Topics = topics,
            Language = PostLanguage.Of(wanted.Language, TextCatalog.German),
            Step = ShopLevel.Sell,
            Times = times,
            TimeZone = directory.Find(Scope.ForTown(context.TownId))!.TimeZone,
            IsOpen = true,
        });
        await db.SaveChangesAsync(cancel);
    }

    private sealed record MentorInRecipe(string? Account, string? By, string? Topics, string? Language, IReadOnlyList<string>? Times);
}
