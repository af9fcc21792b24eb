using Microsoft.Data.Sqlite;
using Npgsql;
using Spectre.Console;
using Storefront.Platform;
using Storefront.Platform.Jobs;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;

namespace Storefront.Host.Commands;

/// <summary>The program without its web server, for one command. Mails it leaves are sent by the server.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EnteredScope _house;

    private Workplace(WebApplication app)
    {
        _app = app;
        _house = app.Services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
    }

    public T Get<T>()
        where T : notnull => _house.Get<T>();

    /// <summary>Opens data that are there, does the work, and turns trouble into a sentence and exit code 1.</summary>
    public static Task<int> RunAsync(string data, Answer answer, Func<Workplace, Task<int>> work, CancellationToken cancel) =>
        Installation.Missing(data) is { } missing ? Task.FromResult(answer.Fail(missing)) : FoundAsync(data, answer, work, cancel);

    /// <summary>The same for what a new installation begins with: it makes the database where there is none.</summary>
    public static async Task<int> FoundAsync(string data, Answer answer, Func<Workplace, Task<int>> work, CancellationToken cancel)
    {
        try
        {
            await using var place = new Workplace(Build(data));
            await place._app.Services.StartStorefrontAsync(cancel);
            return await work(place);
        }
        catch (Exception trouble) when (trouble is RecipeException or IOException or UnauthorizedAccessException)
        {
            return answer.Fail(trouble.Message);
        }
        catch (Exception trouble) when (trouble is SqliteException or NpgsqlException)
        {
            return answer.Fail($"The database does not answer: {trouble.Message} Run \"storefront doctor\" to see why.");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return answer.Fail("Stopped.");
        }
    }

    public static WebApplication Build(string data) => WebHost.Build(new HostOptions
    {
        Data = data,
        Urls = ServedUrls.Read(data) ?? new HostOptions().Urls,
        Overrides = new() { ["Background"] = "false", ["CommandLine"] = "true" },
    });

    /// <summary>A bar on the screen while the work runs; silent for programs and files.</summary>
    public static async Task<T> WatchAsync<T>(Answer answer, Func<JobProgress, Task<T>> work)
    {
        if (answer.IsForPrograms)
        {
            return await work(JobProgress.Silent);
        }

        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask("…");
                return await work(new JobProgress(
                    (done, total, message) =>
                    {
                        bar.MaxValue = Math.Max(1, total);
                        bar.Value = done;
                        bar.Description = Markup.Escape(message is { Length: > 0 } ? message : "…");
                        return Task.CompletedTask;
                    },
                    TimeProvider.System));
            });
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await _app.DisposeAsync();
    }
}
