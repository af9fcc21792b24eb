using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Community.Board;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>The walls hold although the board spans towns (docs/decisions/0023).</summary>
public sealed class WallsOfCommunityTests
{
    [Fact]
    public void Only_the_window_enters_the_operators_scope() => Assert.Equal(
        ["Network/Window.cs"],
        Directory.EnumerateFiles(Repository.Path("src", "Modules", "Community"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("Scope.Operator", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Path("src", "Modules", "Community"), file)));

    [Fact]
    public async Task What_somebody_wrote_belongs_to_their_house_and_cannot_be_changed_from_another()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");
        var answer = await grete.AnswerAsync(Hut, key, "Ich.");
        var door = host.Services.GetRequiredService<ScopeDoor>();

        async Task<(bool Question, bool Answer)> SeesAsync(Scope scope) => await door.InAsync<StorefrontDb, (bool, bool)>(scope, async db => (
            await db.Set<Question>().AnyAsync(row => row.Key == key), await db.Set<Answer>().AnyAsync(row => row.Key == answer)));

        Assert.Equal((true, false), await SeesAsync(host.Shop("becker")));
        Assert.Equal((true, false), await SeesAsync(host.Town()));
        Assert.Equal((false, false), await SeesAsync(host.Shop("lindenhof")));
        Assert.Equal((false, true), await SeesAsync(host.Directory.FindTown("nebenstadt")!.Scope));
    }
}
