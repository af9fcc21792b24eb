using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using Storefront.Host.Samples;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront town sample NAME</c>: a large town to try things out with, always the same for the same seed.</summary>
internal static class TownSampleCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Name of the town, such as \"Neustadt am Wehr\"." };
        var shops = Number("--shops", "How many shops.", 50, 1, 1_000);
        var articles = Number("--articles", "How many articles in all shops together.", 2_000, 0, 200_000);
        var orders = Number("--orders", "How many purchases, placed in the last fortnight.", 300, 0, 20_000);
        var seed = Number("--seed", "The same number makes the same town.", 1, 0, int.MaxValue);
        var password = new Option<string?>("--password") { Description = "Lets staff sign in with it; without it nobody can." };
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("sample", "Found a town full of shops, articles and orders; again, it changes nothing.")
        {
            name, shops, articles, orders, seed, password, data, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            var title = parsed.GetValue(name)!.Trim();
            var wish = new SampleWish(
                title, Articles.Latin(title), parsed.GetValue(shops), parsed.GetValue(articles), parsed.GetValue(orders),
                parsed.GetValue(seed), parsed.GetValue(password));
            return wish.Slug.Length == 0
                ? Task.FromResult(answer.Fail("The name needs letters."))
                : Workplace.FoundAsync(parsed.GetValue(data)!, answer, place => FoundAsync(place, wish, answer, cancel), cancel);
        });
        return command;
    }

    private static async Task<int> FoundAsync(Workplace place, SampleWish wish, Answer answer, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var town = new SampleTown(wish);
        if (await IsSomebodyElsesAsync(place, wish, town, cancel))
        {
            return answer.Fail($"There is a town {wish.Slug} already, and it is not this sample. Choose another name.");
        }

        var steps = town.Steps(Path.Combine(place.Get<IConfiguration>()["Home"]!, "seeds", "musterstadt"));
        await Workplace.WatchAsync(answer, async progress =>
        {
            await place.Get<RecipeRunner>().RunAsync(steps, progress, cancel);
            return true;
        });
        var found = (await place.Get<IProvisioning>().FindTownAsync(wish.Slug, cancel))!;
        var result = new
        {
            found.Slug, found.Url, wish.Seed, wish.Shops, wish.Articles, wish.Orders, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
        };
        return answer.Done(result, console => console.WriteLine(
            $"{found.Name} is there: {found.Url} ({wish.Shops} shops, {wish.Articles} articles, {wish.Orders} orders, {result.seconds} s). "
            + "Search and mails follow when the server runs."));
    }

    // A real town is never filled up; one that was left half done is finished.
    private static async Task<bool> IsSomebodyElsesAsync(Workplace place, SampleWish wish, SampleTown town, CancellationToken cancel)
    {
        if (await place.Get<IProvisioning>().FindTownAsync(wish.Slug, cancel) is not { } there)
        {
            return false;
        }

        var shops = await place.Get<IProvisioning>().ShopsAsync(there, cancel);
        return shops.Count > 0 && !shops.All(shop => town.Shops.Any(planned => planned.Slug == shop.Slug && planned.Name == shop.Name));
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            {
                result.AddError($"{name} is a number from {least} to {most}.");
            }
        });
        return option;
    }
}
