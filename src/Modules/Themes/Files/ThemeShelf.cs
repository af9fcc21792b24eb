using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;
using Storefront.Platform.Scopes;

namespace Storefront.Themes.Files;

/// <summary>The themes of this installation, each read once for all tenants.</summary>
internal sealed partial class ThemeShelf : IDisposable
{
    private readonly string _root;
    private readonly LiquidOptions _options;
    private readonly ILogger<ThemeShelf> _log;
    private readonly FileSystemWatcher? _watcher;
    private ConcurrentDictionary<string, Lazy<Theme>> _themes = new(StringComparer.Ordinal);

    public ThemeShelf(IConfiguration configuration, LiquidOptions options, ILogger<ThemeShelf> log)
    {
        _root = Path.Combine(Path.GetFullPath(configuration["Home"] ?? AppContext.BaseDirectory), "themes");
        (_options, _log) = (options, log);
        Watches = configuration.GetValue("Themes:Watch", false);
        if (Watches && Directory.Exists(_root))
        {
            _watcher = new FileSystemWatcher(_root) { IncludeSubdirectories = true, EnableRaisingEvents = true };
            _watcher.Changed += Forget;
            _watcher.Created += Forget;
            _watcher.Deleted += Forget;
            _watcher.Renamed += Forget;
        }
    }

    /// <summary>A theme is being worked on: its files are read again when they change, and problems are shown in the page.</summary>
    public bool Watches { get; }

    /// <summary>Names of all themes, without <c>_base</c>.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(_root)
        ? [.. Directory.EnumerateDirectories(_root).Select(folder => Path.GetFileName(folder)).Where(name => name != ThemeLoader.Base).Order()]
        : [];

    /// <summary>Themes that fit towns or shops: those with the page that only towns or only shops have.</summary>
    public IEnumerable<Theme> For(TenantKind kind) => Names.Select(Get)
        .Where(theme => theme.Templates.ContainsKey("shops") == (kind == TenantKind.Town));

    public bool Has(string? name) => name is not null && ThemeName().IsMatch(name) && Directory.Exists(Path.Combine(_root, name));

    public Theme Get(string name) => _themes.GetOrAdd(name, Read).Value;

    public void Dispose() => _watcher?.Dispose();

    private Lazy<Theme> Read(string name) => new(() =>
    {
        var theme = ThemeLoader.Load(_root, name, _options);
        foreach (var problem in theme.Problems)
        {
            _log.LogError("Theme {Theme}: {Problem}", name, problem);
        }

        return theme;
    });

    private void Forget(object sender, FileSystemEventArgs change) => _themes = new(StringComparer.Ordinal);

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ThemeName();
}
