using System.CommandLine;
using Spectre.Console;
using Storefront.Platform.Recipes;

namespace Storefront.Host.Commands;

/// <summary><c>storefront seed FILE</c>: carries out a recipe. Run twice, it changes nothing.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A recipe, such as seeds/musterstadt/recipe.json." };
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("seed", "Carry out a recipe.") { file, data, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(file)!, parsed.GetValue(data)!, Answer.Of(parsed, json), cancel));
        return command;
    }

    private static Task<int> RunAsync(FileInfo file, string data, Answer answer, CancellationToken cancel) => file.Exists
        ? Workplace.FoundAsync(
            data,
            answer,
            async place =>
            {
                await Workplace.WatchAsync(answer, async progress =>
                {
                    await place.Get<RecipeRunner>().RunAsync(file.FullName, progress, cancel);
                    return true;
                });
                return answer.Done(new { recipe = file.FullName }, console => console.WriteLine("The recipe is carried out."));
            },
            cancel)
        : Task.FromResult(answer.Fail($"There is no file {file.FullName}."));
}
