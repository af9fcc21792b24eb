using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Storefront.Catalog.Contracts;
using Storefront.Platform;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront products import</c>: a product file into a shop's catalogue.</summary>
internal static class ProductsImportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV or XLSX." };
        var shop = new Option<string>("--shop") { Description = "Slug of the shop.", Required = true };
        var town = new Option<string?>("--town") { Description = "Slug of the town, when there are several." };
        var format = new Option<string>("--format") { Description = "auto, shopify, woocommerce or storefront.", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "shopify", "woocommerce", "storefront");
        var pictures = new Option<FileInfo?>("--pictures") { Description = "ZIP with pictures of the articles, matched by the picture column or by article number." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Compare only, write nothing." };
        var json = new Option<bool>("--json") { Description = "The result as JSON." };
        var data = Common.Data();
        var import = new Command("import", "Take a file of articles into a shop.") { file, shop, town, format, pictures, dryRun, json, data };
        import.SetAction((parsed, cancel) => RunAsync(
            (parsed.GetValue(file)!, parsed.GetValue(pictures)),
            (parsed.GetValue(town), parsed.GetValue(shop)!),
            new ProductFileOrder(parsed.GetValue(format)!, parsed.GetValue(dryRun)),
            parsed.GetValue(json),
            parsed.GetValue(data)!,
            cancel));
        return new Command("products", "Articles of a shop.") { import };
    }

    private static async Task<int> RunAsync(
        (FileInfo Table, FileInfo? Pictures) files, (string? Town, string Shop) where, ProductFileOrder order, bool asJson, string data, CancellationToken cancel)
    {
        if (new[] { files.Table, files.Pictures }.FirstOrDefault(file => file is { Exists: false }) is { } missing)
        {
            return Fail($"There is no file {missing.FullName}.");
        }

        await using var app = WebHost.Build(new HostOptions { Data = data });
        await app.Services.StartStorefrontAsync(cancel);
        var directory = app.Services.GetRequiredService<TenantDirectory>();
        var town = where.Town is null ? directory.OnlyTown : directory.FindTown(where.Town);
        if (town is null)
        {
            return Fail(where.Town is null ? "Name the town with --town: there is none, or more than one." : $"There is no town {where.Town}.");
        }

        if (directory.FindShop(town.Scope.TownId, where.Shop) is not { } shop)
        {
            return Fail($"There is no shop {where.Shop} in {town.Name}.");
        }

        var report = await ImportAsync(app.Services, shop.Scope, files, order, asJson, cancel);
        Show(report, order.DryRun, asJson);
        return report.Refused > 0 || report.Issues.Any(issue => issue.Severity == "error") ? CommandLine.Failed : CommandLine.Done;
    }

    private static async Task<ProductFileReport> ImportAsync(
        IServiceProvider services, Scope shop, (FileInfo Table, FileInfo? Pictures) paths, ProductFileOrder wanted, bool quiet, CancellationToken cancel)
    {
        await using var content = paths.Table.OpenRead();
        await using var pictures = paths.Pictures?.OpenRead();
        var order = wanted with { Pictures = pictures };
        await using var entered = services.GetRequiredService<ScopeDoor>().Enter(shop);
        var files = entered.Get<IProductFiles>();
        var texts = services.GetRequiredService<TextCatalog>().In(TextCatalog.German);
        if (quiet)
        {
            return await files.ImportAsync(content, order, (_, _) => Task.CompletedTask, texts, cancel);
        }

        return await AnsiConsole.Progress().StartAsync(async screen =>
        {
            var bar = screen.AddTask(Markup.Escape(paths.Table.Name));
            return await files.ImportAsync(
                content,
                order,
                (done, total) =>
                {
                    bar.Value = total == 0 ? 100 : 100.0 * done / total;
                    return Task.CompletedTask;
                },
                texts,
                cancel);
        });
    }

    private static void Show(ProductFileReport report, bool dryRun, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, Json));
            return;
        }

        var table = new Table().Title(dryRun ? $"{report.Format}, Probelauf" : report.Format);
        table.AddColumns("Zeilen", "neu", "geändert", "unverändert", "abgelehnt", "Bilder", "Bilder fehlen");
        table.AddRow(new[] { report.Rows, report.Created, report.Changed, report.Unchanged, report.Refused, report.Pictures, report.PicturesMissing }
            .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        AnsiConsole.Write(table);
        foreach (var match in dryRun ? report.Matches : [])
        {
            AnsiConsole.WriteLine($"{match.File} → {match.Product}{(match.Variant.Length > 0 ? $": {match.Variant}" : "")}");
        }

        foreach (var issue in report.Issues)
        {
            var line = issue.Line == 0 ? "" : $" {issue.Line}:";
            AnsiConsole.MarkupLineInterpolated(System.Globalization.CultureInfo.InvariantCulture, $"[{(issue.Severity == "error" ? "red" : "yellow")}]{issue.Severity}[/]{line} {issue.Text}");
        }

        if (report.MoreIssues > 0)
        {
            AnsiConsole.WriteLine($"… und {report.MoreIssues} weitere.");
        }
    }

    private static int Fail(string message)
    {
        AnsiConsole.MarkupLineInterpolated(System.Globalization.CultureInfo.InvariantCulture, $"[red]{message}[/]");
        return 1;
    }
}
