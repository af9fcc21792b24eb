using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Storefront.Bench.Serving;

/// <summary>A server in a process of its own, pinned to the server's core.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Process _process;

    private ServedProcess(Process process, Uri url, TimeSpan started)
    {
        _process = process;
        Url = url;
        Started = started;
    }

    public Uri Url { get; }

    /// <summary>From the command to the first answer.</summary>
    public TimeSpan Started { get; }

    public double Cpu => ProcessClock.Cpu(_process.Id);

    /// <summary>The real host, as an operator starts it.</summary>
    public static Task<ServedProcess> HostAsync(string data, params (string Key, string Value)[] settings)
    {
        var port = FreePort();
        return StartAsync(port, "/health", settings, Artifacts.Host, "serve", "--urls", $"http://127.0.0.1:{port}", "--data", data);
    }

    /// <summary>Kestrel alone, with these bytes.</summary>
    public static Task<ServedProcess> BareAsync(string file)
    {
        var port = FreePort();
        return StartAsync(port, "/", [], Artifacts.Self, "bare", $"http://127.0.0.1:{port}", file);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServedProcess> StartAsync(
        int port, string path, (string Key, string Value)[] settings, string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var process = Child.Start(Cores.Server, program, arguments, settings);
        var url = new Uri($"http://127.0.0.1:{port}");
        while (!await AnswersAsync(new Uri(url, path)))
        {
            if (process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(2))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} did not start.");
            }

            await Task.Delay(5);
        }

        return new ServedProcess(process, url, clock.Elapsed);
    }

    private static async Task<bool> AnswersAsync(Uri url)
    {
        try
        {
            using var answer = await Http.GetAsync(url);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
