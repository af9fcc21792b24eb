using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Storefront.Modules.Tests.Users;

/// <summary>Keeps what is written to the log of the process.</summary>
internal sealed class KeptLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, string Line)> _lines = new();

    internal IEnumerable<string> Of(string category) =>
        _lines.Where(line => line.Category.EndsWith("." + category, StringComparison.Ordinal)).Select(line => line.Line);

    public ILogger CreateLogger(string categoryName) => new Log(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Log(string category, ConcurrentQueue<(string Category, string Line)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, formatter(state, exception)));
    }
}
