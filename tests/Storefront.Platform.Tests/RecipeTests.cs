using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Recipes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class RecipeTests
{
    [Fact]
    public async Task An_unknown_step_stops_the_recipe_with_its_name_before_anything_is_written()
    {
        var notes = new Notes();
        await using var host = await StartAsync(notes);
        var file = Write("a.json", """{"steps":[{"name":"note","text":"one"},{"name":"fly"}]}""");

        var refused = await Assert.ThrowsAsync<RecipeException>(() => host.RunRecipeAsync(file));

        Assert.Contains("fly", refused.Message, StringComparison.Ordinal);
        Assert.Contains("step 2", refused.Message, StringComparison.Ordinal);
        Assert.Empty(notes.Taken);
    }

    [Fact]
    public async Task Steps_run_in_order_through_included_files_with_variables_filled_in()
    {
        var notes = new Notes();
        await using var host = await StartAsync(notes);
        Write("inner.json", """{"steps":[{"name":"note","text":"hello [[who]]"}]}""");
        var file = Write("outer.json", """
            {"variables":{"who":"Jana"},"steps":[
              {"name":"note","text":"first"},{"name":"recipe","file":"inner.json"},{"name":"note","text":"last"}]}
            """);

        await host.RunRecipeAsync(file);

        Assert.Equal(["first", "hello Jana", "last"], notes.Taken);
    }

    [Fact]
    public async Task A_recipe_that_includes_itself_is_refused()
    {
        await using var host = await StartAsync(new Notes());
        var file = Write("loop.json", """{"steps":[{"name":"recipe","file":"loop.json"}]}""");

        await Assert.ThrowsAsync<RecipeException>(() => host.RunRecipeAsync(file));
    }

    [Fact]
    public async Task Broken_json_is_named_with_its_file()
    {
        await using var host = await StartAsync(new Notes());
        var file = Write("broken.json", """{"steps":[""");

        var refused = await Assert.ThrowsAsync<RecipeException>(() => host.RunRecipeAsync(file));

        Assert.Contains("broken.json", refused.Message, StringComparison.Ordinal);
    }

    private static Task<TestHost> StartAsync(Notes notes) =>
        TestHost.StartAsync(services => services.AddSingleton<IRecipeStep>(notes));

    private static readonly string Folder = Directory.CreateTempSubdirectory("recipes").FullName;

    private static string Write(string name, string json)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, json);
        return file;
    }

    private sealed class Notes : IRecipeStep
    {
        public string Name => "note";

        public List<string> Taken { get; } = [];

        public Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
        {
            Taken.Add(step.Text("text")!);
            return Task.CompletedTask;
        }
    }
}
