using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Advice;

/// <summary>Speaks to the hub as the page's script does: one socket, JSON, a record mark behind each message.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Timer? _alive;
    private readonly Channel<(string Target, JsonElement[] Arguments)> _heard = Channel.CreateUnbounded<(string, JsonElement[])>();
    private readonly Dictionary<string, TaskCompletionSource<JsonElement>> _asked = [];
    private Task _listening = Task.CompletedTask;
    private int _count;

    // A message that never comes fails its own test, instead of holding all others up.
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private CancellationToken Cancel => _patience.Token;

    /// <param name="host">The server.</param>
    /// <param name="path">Such as <c>/shops/becker/advice/hub?room=…</c>.</param>
    /// <param name="browser">Whose cookies go along; null for none.</param>
    /// <param name="origin">The page that opens it; null as from a program.</param>
    public static async Task<HubClient> OpenAsync(TestHost host, string path, TestBrowser? browser, string? origin = null)
    {
        var client = new HubClient();
        if (browser is not null)
        {
            client._socket.Options.SetRequestHeader("Cookie", browser.CookiesFor(path));
        }

        if (origin is not null)
        {
            client._socket.Options.SetRequestHeader("Origin", origin);
        }

        client._patience.CancelAfter(TimeSpan.FromMinutes(2));
        await client._socket.ConnectAsync(new Uri(host.Url.Replace("http:", "ws:", StringComparison.Ordinal) + path), client.Cancel);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        client._listening = client.ListenAsync();

        // The hub puts out who says nothing for half a minute.
        client._alive = new Timer(_ => _ = client.PingAsync(), null, Quiet, Quiet);
        return client;
    }

    /// <summary>Returns when the hub has done it, with what it answers.</summary>
    public async Task<JsonElement> InvokeAsync(string target, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var done = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_asked)
        {
            _asked[id] = done;
        }

        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target, arguments }));
        return await done.Task.WaitAsync(Cancel);
    }

    /// <summary>The next message of this name; those before it are passed over.</summary>
    public async Task<JsonElement[]> HearAsync(string target)
    {
        await foreach (var (name, arguments) in _heard.Reader.ReadAllAsync(Cancel))
        {
            if (name == target)
            {
                return arguments;
            }
        }

        throw new InvalidOperationException($"The line was cut before {target} came.");
    }

    /// <summary>The name of the next message.</summary>
    public async Task<string> HearAnyAsync() => (await _heard.Reader.ReadAsync(Cancel)).Target;

    /// <summary>Everything that comes until the hub shuts the door.</summary>
    public async Task<IReadOnlyList<string>> HearAllAsync()
    {
        var all = new List<string>();
        await foreach (var (name, _) in _heard.Reader.ReadAllAsync(Cancel))
        {
            all.Add(name);
        }

        return all;
    }

    /// <summary>Closes the page; returns when the hub has seen it.</summary>
    public async Task LeaveAsync()
    {
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);
        await _listening.WaitAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_alive is not null)
        {
            await _alive.DisposeAsync();
        }

        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        _socket.Dispose();
        _sending.Dispose();
        _patience.Dispose();
    }

    private async Task SendAsync(string message)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PingAsync()
    {
        try
        {
            await SendAsync("""{"type":6}""");
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or ObjectDisposedException)
        {
            // Whoever waits for something on this line is told by its end.
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();
        try
        {
            while (_socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                Take(text);
            }
        }
        catch (Exception trouble) when (trouble is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The line is cut: whoever listens is told by the end of the list.
        }
        finally
        {
            _heard.Writer.TryComplete();
            lock (_asked)
            {
                foreach (var asked in _asked.Values)
                {
                    asked.TrySetException(new InvalidOperationException("The line was cut."));
                }
            }
        }
    }

    private void Take(StringBuilder text)
    {
        for (var end = text.ToString().IndexOf(End); end >= 0; end = text.ToString().IndexOf(End))
        {
            Take(JsonSerializer.Deserialize<JsonElement>(text.ToString(0, end)));
            text.Remove(0, end + 1);
        }
    }

    private void Take(JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1:
                _heard.Writer.TryWrite((message.GetProperty("target").GetString()!, [.. message.GetProperty("arguments").EnumerateArray()]));
                break;
            case 3:
                Answer(message);
                break;
            default:
                break;
        }
    }

    private void Answer(JsonElement message)
    {
        lock (_asked)
        {
            var asked = _asked[message.GetProperty("invocationId").GetString()!];
            if (message.TryGetProperty("error", out var error))
            {
                asked.TrySetException(new InvalidOperationException(error.GetString()));
            }
            else
            {
                asked.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
            }
        }
    }
}
