using System.CommandLine;
using NodaTime;
using Spectre.Console;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Host.Commands;

/// <summary><c>storefront doctor</c>: looks whether everything is there, and says what to do about what is not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("doctor", "Check this installation.") { data, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(data)!, Answer.Of(parsed, json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string data, Answer answer, CancellationToken cancel)
    {
        // Looking makes nothing: neither the folder nor a database.
        var findings = new List<Finding> { Installation.Missing(data) is { } missing ? new Finding("data folder", false, missing) : Folder("data folder", data) };
        if (findings[0].Ok)
        {
            await using var app = Workplace.Build(data);
            var configuration = app.Services.GetRequiredService<IConfiguration>();
            findings.Add(await DatabaseAsync(app.Services, cancel));
            findings.Add(findings[^1].Ok ? Migrations(app.Services) : new Finding("migrations", false, "Not looked at: the database does not answer."));
            findings.Add(Mails(configuration, data));
            findings.Add(Themes(configuration));
            findings.Add(Seeds(configuration));
        }

        findings.Add(Pictures());
        findings.Add(TimeZones());
        answer.Done(findings, console => Show(console, findings));
        return findings.TrueForAll(finding => finding.Ok) ? CommandLine.Done : CommandLine.Failed;
    }

    private static void Show(IAnsiConsole console, List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            console.MarkupLineInterpolated($"[{(finding.Ok ? "green" : "red")}]{(finding.Ok ? "ok  " : "FAIL")}[/] {finding.What}: {finding.Text}");
        }
    }

    private static Finding Folder(string what, string folder)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new Finding(what, true, path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new Finding(what, false, $"{path} cannot be written: {trouble.Message} Give the service's user the right to write there, or choose another --data.");
        }
    }

    private static async Task<Finding> DatabaseAsync(IServiceProvider services, CancellationToken cancel)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        try
        {
            await using var connection = await services.GetRequiredService<ConnectionSource>().OpenAsync(Scope.Operator, cancel);
            return new Finding("database", true, options.Kind.ToString());
        }
        catch (System.Data.Common.DbException trouble)
        {
            return new Finding("database", false, $"{options.Kind} does not answer: {trouble.Message} Check Database:ConnectionString, and that the server runs.");
        }
    }

    private static Finding Migrations(IServiceProvider services)
    {
        var migrator = services.GetRequiredService<Migrator>();
        if (!migrator.CanMigrate)
        {
            return new Finding("migrations", true, "Run elsewhere: this process has no owner connection.");
        }

        return migrator.HasPending()
            ? new Finding("migrations", false, "Some are waiting. Run \"storefront migrate\"; \"serve\" does it too.")
            : new Finding("migrations", true, "none waiting");
    }

    private static Finding Mails(IConfiguration configuration, string data) => configuration["Mail:Host"] is { Length: > 0 } host
        ? new Finding("mails", true, $"go to {host}")
        : Folder("mails", Path.Combine(data, "mails"));

    private static Finding Themes(IConfiguration configuration)
    {
        var folder = Path.Combine(configuration["Home"]!, "themes");
        string[] themes = Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Select(theme => Path.GetFileName(theme)).Where(theme => !theme.StartsWith('_')).Order()]
            : [];
        return themes.Length > 0
            ? new Finding("themes", true, string.Join(", ", themes))
            : new Finding("themes", false, $"There is no theme in {folder}. Copy the folder themes/ of the release there, or set Home.");
    }

    private static Finding Seeds(IConfiguration configuration)
    {
        var folder = Path.Combine(configuration["Home"]!, "seeds", "branches");
        return Directory.Exists(folder)
            ? new Finding("branch templates", true, $"{Directory.EnumerateFiles(folder, "*.json").Count()} in {folder}")
            : new Finding("branch templates", false, $"There is no folder {folder}. Copy the folder seeds/ of the release there, or set Home.");
    }

    private static Finding Pictures() => NetVips.ModuleInitializer.VipsInitialized
        ? new Finding("libvips", true, $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}")
        : new Finding("libvips", false, $"It cannot be loaded: {NetVips.ModuleInitializer.Exception?.Message} Install libvips42, or run the release for this machine's kind.");

    private static Finding TimeZones()
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull("Europe/Berlin");
        return zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _)
            ? new Finding("time zones", true, $"tzdb {DateTimeZoneProviders.Tzdb.VersionId}")
            : new Finding("time zones", false, "Europe/Berlin is not known. Install the package tzdata.");
    }

    private sealed record Finding(string What, bool Ok, string Text);
}
