using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront products import</c>: a product file into a shop's catalogue.</summary>
internal static class ProductsImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV or XLSX." };
        var shop = new Option<string>("--shop") { Description = "Slug of the shop.", Required = true };
        var format = new Option<string>("--format") { Description = "auto, shopify, woocommerce or storefront.", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "shopify", "woocommerce", "storefront");
        var pictures = new Option<FileInfo?>("--pictures") { Description = "ZIP with pictures of the articles, matched by the picture column or by article number." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Compare only, write nothing." };
        var columns = new Option<string[]>("--column") { Description = "What a column means, as \"Preis=price\"; \"EK=none\" leaves one out. As often as needed." };
        var untracked = new Option<bool>("--untracked-stock") { Description = "Shopify: take quantities as stock that Shopify does not count with." };
        var (town, json, data) = (Common.Town(), Common.Json(), Common.Data());
        var import = new Command("import", "Take a file of articles into a shop.") { file, shop, town, format, columns, untracked, pictures, dryRun, json, data };
        import.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            if (Named(parsed.GetValue(columns) ?? []) is not { } named)
            {
                return Task.FromResult(answer.Fail("Write --column as \"Heading=meaning\", such as \"Preis=price\"."));
            }

            return RunAsync(
                (parsed.GetValue(file)!, parsed.GetValue(pictures)),
                (parsed.GetValue(town), parsed.GetValue(shop)!),
                new ProductFileOrder(parsed.GetValue(format)!, parsed.GetValue(dryRun)) { Columns = named, UntrackedStock = parsed.GetValue(untracked) },
                parsed.GetValue(data)!,
                answer,
                cancel);
        });
        return new Command("products", "Articles of a shop.") { import };
    }

    // A heading may hold an equals sign, a meaning does not.
    private static List<KeyValuePair<string, string>>? Named(string[] columns)
    {
        var named = columns.Select(column => (Text: column, At: column.LastIndexOf('=')))
            .Select(column => KeyValuePair.Create(column.Text[..Math.Max(0, column.At)].Trim(), column.Text[(column.At + 1)..].Trim())).ToList();
        return named.Exists(pair => pair.Key.Length == 0 || pair.Value.Length == 0) ? null : named;
    }

    private static Task<int> RunAsync(
        (FileInfo Table, FileInfo? Pictures) files, (string? Town, string Shop) where, ProductFileOrder order, string data, Answer answer, CancellationToken cancel)
    {
        if (new[] { files.Table, files.Pictures }.FirstOrDefault(file => file is { Exists: false }) is { } missing)
        {
            return Task.FromResult(answer.Fail($"There is no file {missing.FullName}."));
        }

        return Workplace.RunAsync(
            data,
            answer,
            async place =>
            {
                var directory = place.Get<TenantDirectory>();
                var found = await TownOf.FindAsync(place, where.Town, cancel);
                if (found.Town is not { } town)
                {
                    return answer.Fail(found.Problem);
                }

                if (directory.FindShop(town.Id, where.Shop) is not { } shop)
                {
                    return answer.Fail($"There is no shop {where.Shop} in {town.Name}. \"storefront shop list --town {town.Slug}\" shows those there are.");
                }

                var report = await ImportAsync(place, shop.Scope, files, order, answer, cancel);
                if (report.Trouble is { } trouble)
                {
                    return answer.Fail(trouble);
                }

                answer.Done(report, console => Show(console, report, order.DryRun));
                return report.Refused > 0 || report.RowsRefused > 0 || report.Issues.Any(issue => issue.Severity == "error") ? CommandLine.Failed : CommandLine.Done;
            },
            cancel);
    }

    private static async Task<ProductFileReport> ImportAsync(
        Workplace place, Scope shop, (FileInfo Table, FileInfo? Pictures) paths, ProductFileOrder wanted, Answer answer, CancellationToken cancel)
    {
        await using var content = paths.Table.OpenRead();
        await using var pictures = paths.Pictures?.OpenRead();
        var order = wanted with { Pictures = pictures };
        await using var entered = place.Get<ScopeDoor>().Enter(shop);
        var files = entered.Get<IProductFiles>();
        var texts = place.Get<TextCatalog>().In(TextCatalog.English);
        return await Workplace.WatchAsync(
            answer,
            progress => files.ImportAsync(content, order, (done, total) => progress.ReportAsync(done, total, paths.Table.Name), texts, cancel));
    }

    private static void Show(IAnsiConsole console, ProductFileReport report, bool dryRun)
    {
        console.WriteLine($"Read as {report.Format}{(dryRun ? "; a dry run, nothing is written" : "")}.");
        int[] counts = [report.Created, report.Changed, report.Unchanged, report.RowsRefused, report.Pictures, report.PicturesMissing];
        Answer.Table(
            console,
            ["New", "Changed", "Unchanged", "Lines refused", "Pictures", "Pictures missing"],
            [[.. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))]]);
        console.WriteLine($"{report.Rows} lines: {report.RowsTaken} taken, {report.RowsUnchanged} unchanged, {report.RowsRefused} refused, {report.RowsSkipped} skipped.");
        if (report.ColumnsUnused.Count > 0)
        {
            console.WriteLine($"Columns not imported: {string.Join(", ", report.ColumnsUnused)}.");
        }

        if (report.NewCollections.Count > 0)
        {
            console.WriteLine($"New collections: {string.Join(", ", report.NewCollections)}.");
        }

        if (report.Drafts > 0)
        {
            console.WriteLine($"{report.Drafts} stay drafts: {string.Join(" ", report.Lacking.Select(lack => $"{lack.Text} ({lack.Count})"))}");
        }

        foreach (var match in dryRun ? report.Matches : [])
        {
            console.WriteLine($"{match.File} → {match.Product}{(match.Variant.Length > 0 ? $": {match.Variant}" : "")}");
        }

        foreach (var issue in report.Issues)
        {
            var line = issue.Line == 0 ? "" : $" in line {issue.Line}";
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(issue.Severity == "error" ? "red" : "yellow")}]{issue.Severity}[/]{line}: {issue.Text}");
        }

        if (report.MoreIssues > 0)
        {
            console.WriteLine($"… and {report.MoreIssues} more.");
        }
    }
}
