using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Storefront.Host.Commands;

/// <summary>What a command says: tables and sentences for people, or one JSON document for programs.</summary>
internal sealed class Answer(bool json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool IsJson => json;

    public int Done(object result, Action<IAnsiConsole> show)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(result, Options));
        }
        else
        {
            // Into a file or another program, lines stay whole.
            AnsiConsole.Profile.Width = Console.IsOutputRedirected ? 1000 : AnsiConsole.Profile.Width;
            show(AnsiConsole.Console);
        }

        return CommandLine.Done;
    }

    /// <summary>A table of what there is; where there is nothing, <paramref name="none"/> says what to do next.</summary>
    public int List<T>(IReadOnlyCollection<T> all, string none, string[] head, Func<T, string[]> row) => Done(
        all,
        console =>
        {
            if (all.Count == 0)
            {
                console.WriteLine(none);
                return;
            }

            Table(console, head, all.Select(row));
        });

    /// <summary>What is wrong, and what to do; exit code 1.</summary>
    public int Fail(string sentence)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { error = sentence }, Options));
        }
        else
        {
            Console.Error.WriteLine(sentence);
        }

        return CommandLine.Failed;
    }

    public static void Table(IAnsiConsole console, string[] head, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(head);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        console.Write(table);
    }
}
