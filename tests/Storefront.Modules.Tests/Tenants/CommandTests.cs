using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Storefront.Host;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary><c>./storefront town|shop …</c> as the operator types it.</summary>
public sealed class CommandTests : IDisposable
{
    // Built beside the tests, in the same configuration.
    private static readonly string Program = Repository.Path(
        "artifacts", "bin", "Storefront.Host", new DirectoryInfo(AppContext.BaseDirectory).Name, "Storefront.Host.dll");

    private readonly string _data = Directory.CreateTempSubdirectory("storefront-commands-").FullName;

    public CommandTests()
    {
        TestHost.LeaveOutWhenFast();
        Assert.SkipWhen(TestDatabase.IsPostgres, "Commands keep their own SQLite file here; what they call is tested on both databases.");
    }

    [Fact]
    public async Task Towns_and_shops_are_added_and_listed_and_no_shop_is_let_in_without_an_imprint()
    {
        var town = await DoneAsync("town", "add", "Neustadt an der Aue", "--state", "BY", "--email", "hanna@neustadt.example", "--json");
        Assert.Equal("neustadt-an-der-aue", town.GetProperty("slug").GetString());
        Assert.Equal(("live", false), (town.GetProperty("state").GetString(), town.GetProperty("public").GetBoolean()));

        var shop = await DoneAsync("shop", "add", "Hutmacherei Grün", "--branch", "shoes", "--owner", "Grete Grün", "--email", "grete@hut.example", "--json");
        Assert.Equal(("hutmacherei-gruen", "draft"), (shop.GetProperty("slug").GetString(), shop.GetProperty("state").GetString()));

        await FailsAsync("The shop has to mend this first: Enter an e-mail address for customers.", "shop", "approve", "hutmacherei-gruen");
        Assert.False((await DoneAsync("town", "approve", "neustadt-an-der-aue", "--json")).GetProperty("changed").GetBoolean());
        Assert.Equal("otto@neustadt.example", (await DoneAsync("town", "invite", "--town", "neustadt-an-der-aue", "--email", "otto@neustadt.example", "--json")).GetProperty("email").GetString());
        var towns = await DoneAsync("town", "list", "--json");
        var shops = await DoneAsync("shop", "list", "--json");
        Assert.Equal("Neustadt an der Aue", Assert.Single(towns.EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(("draft", "profile"), Assert.Single(shops.EnumerateArray()) is var only
            ? (only.GetProperty("state").GetString(), only.GetProperty("level").GetString()) : default);

        var (code, plain, _) = await RunAsync("shop", "list");
        Assert.Equal(0, code);
        Assert.Contains("Hutmacherei Grün", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_says_and_ends_as_its_commands_do()
    {
        var (added, town, _) = await StartAsync("town", "add", "Grünstadt", "--json");
        Assert.Equal((0, "Grünstadt"), (added, JsonDocument.Parse(town).RootElement.GetProperty("name").GetString()));

        var (failed, nothing, error) = await StartAsync("shop", "approve", "niemand");
        Assert.Equal((1, ""), (failed, nothing));
        Assert.Contains("shows those there are", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serving_where_it_cannot_be_is_refused_in_a_sentence()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        await RefusesAsync($"Another program listens on http://localhost:{port}. End it, or listen elsewhere", "--urls", $"http://localhost:{port}");
        await RefusesAsync("\"quatsch\" is no address to listen on.", "--urls", "quatsch");
        await RefusesAsync("has no port between 1 and 65535", "--urls", "http://localhost:99999");
        await RefusesAsync("\"storefront doctor\" checks what is needed.", "--urls", "http://127.0.0.1:0", "--data", "/proc/nowhere");

        async Task RefusesAsync(string sentence, params string[] words)
        {
            var (code, output, error) = await StartAsync(["serve", .. words]);
            Assert.Equal((1, ""), (code, output));
            Assert.Contains(sentence, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_done_ends_with_one_and_says_what_to_do()
    {
        await DoneAsync("migrate", "--json");
        var (code, output, error) = await RunAsync("shop", "list");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("There is no town yet. \"storefront town add NAME\" founds one.", error, StringComparison.Ordinal);
        await DoneAsync("town", "add", "Neustadt", "--host", "neustadt.example", "--json");
        await FailsAsync("There is a town called Neustadt already", "town", "add", "Neustadt");
        await FailsAsync("with a letter or a digit", "town", "add", "🏰🏰🏰");
        await FailsAsync("Choose another --slug", "town", "add", "Neustadt", "--slug", "neustadt");
        await FailsAsync("leads to Neustadt already. Choose another --host", "town", "add", "Neudorf", "--host", "neustadt.example");
        await FailsAsync("Use a-z, 0-9 and hyphens", "town", "add", "Neudorf", "--slug", "Neu dorf");
        await FailsAsync("without angle brackets", "town", "add", "Ödhausen <b>");
        await FailsAsync("without angle brackets", "shop", "add", "Hut <b>");
        await FailsAsync("with a letter or a digit", "shop", "add", "🏰🏰🏰");
        await FailsAsync("is no e-mail address", "shop", "add", "Hut", "--email", "grete");
        await FailsAsync("There is no branch hats. Known are:", "shop", "add", "Hut", "--branch", "hats");
        await FailsAsync("\"storefront town list\" shows those there are", "shop", "list", "--town", "altstadt");
        await FailsAsync("\"storefront town list\" shows those there are", "town", "approve", "altstadt");
        await FailsAsync("\"storefront shop list --town neustadt\" shows those there are", "shop", "approve", "niemand");
        await FailsAsync("There is no file", "shop", "import-list", "/nowhere/list.csv");
        await DoneAsync("shop", "add", "Ohne Adresse", "--json");
        await FailsAsync("Neustadt has a shop called Ohne Adresse already", "shop", "add", "Ohne  Adresse");
        Assert.Equal("ohne-adresse-2", (await DoneAsync("shop", "add", "Ohne Adresse", "--another", "--json")).GetProperty("slug").GetString());
        await FailsAsync("Enter an e-mail address for customers.", "shop", "approve", "ohne-adresse");
        await DoneAsync("town", "add", "Altdorf", "--json");
        await FailsAsync("There are several towns. Name one with --town: altdorf, neustadt.", "shop", "list");
    }

    [Fact]
    public async Task Where_nothing_is_yet_a_list_says_what_to_do_next()
    {
        await DoneAsync("migrate", "--json");
        Assert.Equal(0, (await DoneAsync("town", "list", "--json")).GetArrayLength());
        var (code, towns, _) = await RunAsync("town", "list");
        await DoneAsync("town", "add", "Neustadt", "--json");
        var shops = (await RunAsync("shop", "list")).Output;

        Assert.Equal(0, code);
        Assert.Contains("There is no town yet. \"storefront town add NAME\" founds one.", towns, StringComparison.Ordinal);
        Assert.Contains("There is no shop in Neustadt yet. \"storefront shop add NAME --town neustadt\" opens one", shops, StringComparison.Ordinal);
        Assert.Equal(0, (await DoneAsync("shop", "list", "--json")).GetArrayLength());
    }

    [Fact]
    public async Task A_typing_error_in_the_data_folder_founds_nothing()
    {
        var file = Path.Combine(_data, "articles.csv");
        await File.WriteAllTextAsync(file, "Titel;Preis\nHut;9,00\n");
        foreach (var words in (string[][])[["shop", "list"], ["town", "list"], ["products", "import", file, "--shop", "hut"]])
        {
            await FailsAsync("There is no database in " + _data + ". Look at --data;", words);
        }

        var (code, output, _) = await RunAsync("doctor");

        Assert.Equal(1, code);
        Assert.Contains("There is no database in " + _data, output, StringComparison.Ordinal);
        Assert.Equal(["articles.csv"], Directory.EnumerateFileSystemEntries(_data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_is_no_list_of_articles_is_called_that()
    {
        await DoneAsync("town", "add", "Neustadt", "--json");
        await DoneAsync("shop", "add", "Hut", "--slug", "hut", "--json");
        foreach (var (name, text) in new[] { ("README.md", "# Storefront\n\nSoftware, die Läden zeigt.\n"), ("list.json", "{\n  \"a\": [1, 2],\n  \"b\": 3\n}\n"), ("prices.csv", "Farbe;Preis\nrot;3,00\n") })
        {
            var file = Path.Combine(_data, name);
            await File.WriteAllTextAsync(file, text);
            await FailsAsync("This is not a list of articles, or the column with their names is called otherwise.", "products", "import", file, "--shop", "hut");
        }
    }

    [Fact]
    public async Task Columns_of_a_file_are_named_by_hand_where_their_headings_say_nothing()
    {
        await DoneAsync("town", "add", "Neustadt", "--json");
        await DoneAsync("shop", "add", "Hut", "--slug", "hut", "--json");
        var file = Path.Combine(_data, "articles.csv");
        await File.WriteAllTextAsync(file, "Was;Kostet;EK\nFilzhut;49,90;12,00\n");
        string[] import = ["products", "import", file, "--shop", "hut", "--dry-run"];

        var taken = await DoneAsync([.. import, "--column", "Was=title", "--column", "kostet=price", "--json"]);
        Assert.Equal((1, 0), (taken.GetProperty("created").GetInt32(), taken.GetProperty("refused").GetInt32()));
        await FailsAsync("There is no column “Preis”. The columns are: Was, Kostet, EK.", [.. import, "--column", "Preis=price"]);
        await FailsAsync("A column cannot mean “cost”. It can mean: id, handle, ", [.. import, "--column", "Kostet=cost"]);
        await FailsAsync("Write --column as \"Heading=meaning\"", [.. import, "--column", "Kostet"]);
        await FailsAsync("is named twice", [.. import, "--column", "Was=title", "--column", "EK=title"]);
    }

    [Fact]
    public async Task The_first_operator_of_an_empty_installation_gets_a_link_that_lets_them_in()
    {
        var added = await DoneAsync("operator", "add", "Chef@Storefront.example", "--name", "Olga Operator", "--json");
        await FailsAsync("is no e-mail address", "operator", "add", "olga");
        Assert.Equal("chef@storefront.example", added.GetProperty("email").GetString());

        Assert.Equal(
            added.GetProperty("email").GetString(),
            (await DoneAsync("operator", "add", "chef@storefront.example", "--name", "Olga Operator", "--json")).GetProperty("email").GetString());
        Assert.Contains("/operator/new-password?token=", added.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_ends_with_two()
    {
        Assert.Equal(2, (await RunAsync("town", "add", "Neustadt", "--state", "XX")).Code);
        Assert.Equal(2, (await RunAsync("town", "demolish", "Neustadt")).Code);
        var (code, output, _) = await RunAsync("products", "import", "x.csv", "--json");
        Assert.Equal(2, code);
        Assert.Contains("--shop", JsonDocument.Parse(output).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("./storefront town add <name>", (await RunAsync("town", "add", "--help")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("shop", "add")).Code);
    }

    [Fact]
    public async Task A_list_opens_what_it_can_and_names_the_lines_it_cannot()
    {
        await DoneAsync("town", "add", "Neustadt", "--json");
        var list = Path.Combine(_data, "list.csv");
        await File.WriteAllTextAsync(list, "Name;E-Mail;Branche\nGrün;gruen@x.example;\nSchuh;schuh@x.example;Schuhe\n;ohne@x.example;\nRakete;r@x.example;Raumfahrt\n", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

        var (code, output, _) = await RunAsync("shop", "import-list", list, "--json");
        var again = await RunAsync("shop", "import-list", list, "--json");

        Assert.Equal(1, code);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal((2, 0), (result.GetProperty("opened").GetInt32(), result.GetProperty("known").GetInt32()));
        Assert.Equal([4, 5], result.GetProperty("bad").EnumerateArray().Select(bad => bad.GetProperty("line").GetInt32()));
        var trade = result.GetProperty("bad")[1];
        Assert.Equal("Raumfahrt", trade.GetProperty("value").GetString());
        Assert.Matches("^There is no such trade. It can be: .*Shoes", trade.GetProperty("problem").GetString());
        Assert.Contains("Grün", (await RunAsync("shop", "list")).Output, StringComparison.Ordinal);
        await FailsAsync("is no CSV file", "shop", "import-list", Program);
        Assert.Equal(2, JsonDocument.Parse(again.Output).RootElement.GetProperty("known").GetInt32());
    }

    [Fact]
    public async Task Articles_come_in_once_and_trouble_is_told_as_every_command_does()
    {
        await DoneAsync("town", "add", "Neustadt", "--json");
        await DoneAsync("shop", "add", "Hut", "--slug", "hut", "--json");
        var file = Path.Combine(_data, "articles.csv");
        await File.WriteAllTextAsync(file, "Titel;Preis\nFilzhut;49,90\nStrohhut;29,90\n");

        Assert.Equal(2, (await DoneAsync("products", "import", file, "--shop", "hut", "--dry-run", "--json")).GetProperty("created").GetInt32());
        Assert.Equal(2, (await DoneAsync("products", "import", file, "--shop", "hut", "--json")).GetProperty("created").GetInt32());
        Assert.Equal(2, (await DoneAsync("products", "import", file, "--shop", "hut", "--json")).GetProperty("unchanged").GetInt32());

        await File.AppendAllTextAsync(file, "Helm;viel\n");
        var (code, output, _) = await RunAsync("products", "import", file, "--shop", "hut");
        Assert.Equal(1, code);
        Assert.Contains("error in line 4: ", output, StringComparison.Ordinal);
        await FailsAsync("\"storefront shop list --town neustadt\" shows those there are", "products", "import", file, "--shop", "niemand");
        await FailsAsync("There is no file", "products", "import", "/nowhere.csv", "--shop", "hut");
        Assert.Equal(2, (await RunAsync("products", "import", file, "--shop", "hut", "--format", "etsy")).Code);
    }

    private async Task<JsonElement> DoneAsync(params string[] words)
    {
        var (code, output, error) = await RunAsync(words);
        Assert.True(code == 0, $"{string.Join(' ', words)}: {code} {output} {error}");
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task FailsAsync(string sentence, params string[] words)
    {
        var (code, output, error) = await RunAsync([.. words, "--json"]);
        Assert.True(code == 1, $"{string.Join(' ', words)}: {code} {output} {error}");
        Assert.Contains(sentence, JsonDocument.Parse(output).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync([.. words, "--data", _data], new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private async Task<(int Code, string Output, string Error)> StartAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _data };
        foreach (var word in (string[])(words.Contains("--data") ? [Program, .. words] : [Program, .. words, "--data", _data]))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
