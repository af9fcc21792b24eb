using System.CommandLine;
using Spectre.Console;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront shop add|list|approve|import-list</c>.</summary>
internal static class ShopCommand
{
    public static Command Create() => new("shop", "Shops of a town.") { Add(), List(), Approve(), ImportList() };

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "Name of the shop." };
        var slug = new Option<string?>("--slug") { Description = "Name in addresses; made from the name when left out." };
        var branch = new Option<string?>("--branch") { Description = "Branch template, such as shoes." };
        var owner = new Option<string?>("--owner") { Description = "Name of the owner." };
        var email = new Option<string?>("--email") { Description = "Their e-mail address; they get the link to sign in." };
        var another = new Option<bool>("--another") { Description = "Open it although the town has a shop of that name." };
        var command = new Command("add", "Open a shop. It is public once its owner has entered what the imprint needs.") { name, slug, branch, owner, email, another };
        return InTown(command, (place, town, parsed, answer, cancel) => AddAsync(
            place, town,
            new ShopToAdd(
                parsed.GetValue(name)!, parsed.GetValue(slug), parsed.GetValue(branch), parsed.GetValue(owner),
                parsed.GetValue(email)),
            parsed.GetValue(another), answer, cancel));
    }

    private static async Task<int> AddAsync(
        Workplace place, TownSummary town, ShopToAdd wanted, bool another, Answer answer, CancellationToken cancel)
    {
        if (Wish.Problem(place.Get<IProvisioning>(), wanted.Name, wanted.Slug, wanted.Email) is { } problem)
        {
            return answer.Fail(problem);
        }

        if (wanted.Branch is { } branch && place.Get<IBranches>().Find(branch) is null)
        {
            return answer.Fail($"There is no branch {branch}. Known are: {string.Join(", ", place.Get<IBranches>().All.Select(known => known.Id))}.");
        }

        if (wanted.Slug is { } slug && place.Get<TenantDirectory>().FindShop(town.Id, slug) is not null)
        {
            return answer.Fail($"There is a shop {slug} already. Choose another --slug.");
        }

        if (!another && await place.Get<IProvisioning>().FindShopNamesakeAsync(town, wanted.Name, cancel) is { } namesake)
        {
            return answer.Fail($"{town.Name} has a shop called {namesake.Name} already: {namesake.Url}. If you mean another one, say so with --another.");
        }

        var shop = await place.Get<IProvisioning>().AddShopAsync(town, wanted, cancel);
        return answer.Done(shop, console => console.WriteLine($"{shop.Name} is there: {shop.Url}"));
    }

    private static Command List() => InTown(new Command("list", "All shops of a town."), async (place, town, _, answer, cancel) =>
    {
        var shops = await place.Get<IProvisioning>().ShopsAsync(town, cancel);
        return answer.List(
            shops,
            $"There is no shop in {town.Name} yet. \"storefront shop add NAME --town {town.Slug}\" opens one, \"storefront shop import-list FILE\" many.",
            ["Slug", "Name", "State", "Level", "Address"],
            shop => [shop.Slug, shop.Name, $"{shop.State}", $"{shop.Level}", shop.Url]);
    });

    private static Command Approve()
    {
        var slug = new Argument<string>("slug") { Description = "Slug of the shop." };
        var command = new Command("approve", "Approve what the shop asked for.") { slug };
        return InTown(command, async (place, town, parsed, answer, cancel) =>
        {
            var provisioning = place.Get<IProvisioning>();
            var shop = (await provisioning.ShopsAsync(town, cancel)).FirstOrDefault(each => each.Slug == parsed.GetValue(slug));
            if (shop is null)
            {
                return answer.Fail($"There is no shop {parsed.GetValue(slug)} in {town.Name}. \"storefront shop list --town {town.Slug}\" shows those there are.");
            }

            return Tell(place, answer, shop, await provisioning.ApproveShopAsync(shop, cancel));
        });
    }

    private static int Tell(Workplace place, Answer answer, ShopSummary shop, ShopApproval approval)
    {
        var texts = place.Get<TextCatalog>().In(TextCatalog.English);
        string[] lacking = [.. approval.Lacking.Select(gap => texts[gap.TextKey, gap.Arguments])];
        if (lacking.Length > 0)
        {
            return answer.Fail($"{shop.Name} is not approved. The shop has to mend this first: {string.Join(' ', lacking)}");
        }

        return answer.Done(new { shop.Slug, approval.Changed }, console =>
            console.WriteLine(approval.Changed ? $"{shop.Name} is approved." : $"Nothing waits at {shop.Name}: its owner asks for the check in the back office."));
    }

    private static Command ImportList()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV: Name;Branche;Inhaber;E-Mail;Straße;PLZ;Ort;Telefon." };
        var command = new Command("import-list", "Open all shops of a list.") { file };
        return InTown(command, (place, town, parsed, answer, cancel) => ImportAsync(place, town, parsed.GetValue(file)!, answer, cancel));
    }

    private static async Task<int> ImportAsync(
        Workplace place, TownSummary town, FileInfo file, Answer answer, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            return answer.Fail($"There is no file {file.FullName}.");
        }

        if (await ReadAsync(file) is not { } list)
        {
            return answer.Fail($"{file.FullName} is no CSV file. Save the table as CSV.");
        }

        var result = await Workplace.WatchAsync(
            answer, progress => place.Get<IProvisioning>().ImportShopsAsync(town, list, progress, cancel));
        var texts = place.Get<TextCatalog>().In(TextCatalog.English);
        var branches = string.Join(", ", place.Get<IBranches>().All.Select(branch => branch.Title[texts.Locale]).Order(StringComparer.OrdinalIgnoreCase));
        var bad = result.Bad.Select(problem => new
        {
            problem.Line,
            Column = problem.Column.Length > 0 ? texts[problem.Column] : "",
            problem.Value,
            Problem = texts[problem.TextKey, ("branches", branches)],
        }).ToList();
        answer.Done(new { result.Opened, result.Known, bad }, console =>
        {
            var lines = bad.DistinctBy(line => line.Line).Count();
            console.WriteLine($"{result.Opened} opened, {result.Known} were there, {lines} {(lines == 1 ? "line" : "lines")} could not be taken in.");
            bad.ForEach(line => console.WriteLine($"Line {line.Line}{Place(line.Column, line.Value)}: {line.Problem}"));
        });
        return bad.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<string?> ReadAsync(FileInfo file)
    {
        await using var content = file.OpenRead();
        return TextFile.Read(content);
    }

    private static string Place(string column, string value) => (column, value) switch
    {
        ("", _) => "",
        (_, "") => $", {column}",
        _ => $", {column} “{value}”",
    };

    /// <summary>A command that works in one town: that of <c>--town</c>, or the only one there is.</summary>
    private static Command InTown(
        Command command, Func<Workplace, TownSummary, ParseResult, Answer, CancellationToken, Task<int>> work)
    {
        var (town, data, json) = (Common.Town(), Common.Data(), Common.Json());
        command.Add(town);
        command.Add(data);
        command.Add(json);
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            return Workplace.RunAsync(
                parsed.GetValue(data)!,
                answer,
                async place => await TownOf.FindAsync(place, parsed.GetValue(town), cancel) is var found && found.Town is { } there
                    ? await work(place, there, parsed, answer, cancel)
                    : answer.Fail(found.Problem),
                cancel);
        });
        return command;
    }
}
