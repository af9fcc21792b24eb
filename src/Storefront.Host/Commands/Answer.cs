using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Storefront.Host.Commands;

/// <summary>What a command says: tables and sentences for people, or one JSON document for programs.</summary>
/// <param name="json">One JSON document instead of sentences.</param>
/// <param name="output">Where results go.</param>
/// <param name="error">Where a person reads what is wrong.</param>
internal sealed class Answer(bool json, TextWriter output, TextWriter error)
{
    public static readonly Answer OnScreen = new(json: false, Console.Out, Console.Error);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public TextWriter Output => output;

    /// <summary>Read by a program or kept in a file: nothing moves, and lines stay whole.</summary>
    public bool IsForPrograms => json || output != Console.Out || Console.IsOutputRedirected;

    /// <summary>The answer to a command that was typed.</summary>
    public static Answer Of(ParseResult parsed, Option<bool> json) =>
        new(parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);

    public int Done(object result, Action<IAnsiConsole> show)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(result, Options));
        }
        else
        {
            show(Screen());
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
            output.WriteLine(JsonSerializer.Serialize(new { error = sentence }, Options));
        }
        else
        {
            error.WriteLine(sentence);
        }

        return CommandLine.Failed;
    }

    private IAnsiConsole Screen()
    {
        var console = output == Console.Out ? AnsiConsole.Console : AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = IsForPrograms ? 1000 : console.Profile.Width;
        return console;
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
