using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Tenants.Domains;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The real look at the world, with a name server and a web server of this machine in the world's place.</summary>
public sealed class DomainRecordsTests : IAsyncDisposable
{
    private TestHost? _host;

    [Fact]
    public async Task A_text_record_is_read_from_the_name_server()
    {
        using var names = new NameServer(new() { ["_storefront.www.becker.example"] = ["v=spf1 -all", "storefront=abc"] });
        var records = await RecordsAsync(new() { ["Domains:NameServer"] = names.Address });

        var found = await records.TextsAsync("_storefront.www.becker.example", CancellationToken.None);
        var missing = await records.TextsAsync("_storefront.nobody.example", CancellationToken.None);

        Assert.Equal(["v=spf1 -all", "storefront=abc"], found.Values);
        Assert.Equal((Sight.Token, Sight.Other), (found.For("storefront=abc"), found.For("storefront=xyz")));
        Assert.Equal(Sight.Nothing, missing.For("storefront=abc"));
    }

    [Fact]
    public async Task A_name_server_that_is_not_there_is_no_answer_and_no_crash()
    {
        using var closed = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var address = closed.Client.LocalEndPoint!.ToString()!;
        closed.Close();
        var records = await RecordsAsync(new() { ["Domains:NameServer"] = address });

        var found = await records.TextsAsync("_storefront.www.becker.example", CancellationToken.None);

        Assert.Equal(Sight.NoAnswer, found.For("storefront=abc"));
    }

    [Fact]
    public async Task This_server_does_not_knock_at_its_own_doors()
    {
        using var web = new WebServer("storefront=abc");
        var records = await RecordsAsync(new() { ["Domains:FilePort"] = web.Port });

        var found = await records.FileAsync("localhost", CancellationToken.None);

        Assert.Equal(Sight.NotPublic, found.Trouble);
        Assert.Empty(web.Asked);
    }

    [Fact]
    public async Task The_operator_may_allow_a_network_of_its_own()
    {
        using var web = new WebServer("storefront=abc\r\n" + new string('x', 5000));
        var records = await RecordsAsync(new() { ["Domains:FilePort"] = web.Port, ["Domains:AllowPrivate"] = "true" });

        var found = await records.FileAsync("localhost", CancellationToken.None);

        Assert.Equal(["GET /.well-known/storefront.txt HTTP/1.1"], web.Asked);
        Assert.Equal(1024, Assert.Single(found.Values).Length);
    }

    [Fact]
    public async Task A_redirect_to_another_host_proves_nothing()
    {
        using var other = new WebServer("storefront=abc");
        using var web = new WebServer("", $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{other.Port}/.well-known/storefront.txt\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var records = await RecordsAsync(new() { ["Domains:FilePort"] = web.Port, ["Domains:AllowPrivate"] = "true" });

        var found = await records.FileAsync("localhost", CancellationToken.None);

        Assert.Equal(Sight.Nothing, found.For("storefront=abc"));
        Assert.Empty(other.Asked);
    }

    [Theory]
    [InlineData("https://Www.Bäckerei-Grün.de/", "www.xn--bckerei-grn-l8a53a.de")]
    [InlineData(" becker.example. ", "becker.example")]
    [InlineData("becker.example/laden", null)]
    [InlineData("becker.example:8080", null)]
    [InlineData("localhost", null)]
    [InlineData("10.0.0.1", null)]
    [InlineData("-x.example", null)]
    public void A_typed_domain_becomes_its_name(string typed, string? host)
    {
        var read = Hostname.Read(typed);

        Assert.Equal(host, read);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private async Task<IDomainRecords> RecordsAsync(Dictionary<string, string?> settings)
    {
        _host = await TestHost.StartAsync(settings: settings);
        return _host.Services.GetRequiredService<IDomainRecords>();
    }

    /// <summary>Answers TXT questions from a table; everything else does not exist.</summary>
    private sealed class NameServer : IDisposable
    {
        private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));

        public NameServer(Dictionary<string, string[]> texts) => _ = ServeAsync(texts);

        public string Address => _socket.Client.LocalEndPoint!.ToString()!;

        private async Task ServeAsync(Dictionary<string, string[]> texts)
        {
            try
            {
                while (true)
                {
                    var asked = await _socket.ReceiveAsync();
                    await _socket.SendAsync(Answer(asked.Buffer, texts), asked.RemoteEndPoint);
                }
            }
            catch (Exception end) when (end is ObjectDisposedException or SocketException)
            {
                // The test is over.
            }
        }

        private static byte[] Answer(byte[] question, Dictionary<string, string[]> texts)
        {
            var labels = new List<string>();
            var at = 12;
            for (; question[at] != 0; at += question[at] + 1)
            {
                labels.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
            }

            var found = texts.GetValueOrDefault(string.Join('.', labels).ToLowerInvariant());
            var end = at + 5;
            var answer = new List<byte>(question[..end]);
            answer[2] = 0x84;
            answer[3] = (byte)(found is null ? 3 : 0);
            (answer[6], answer[7]) = (0, (byte)(found?.Length ?? 0));
            (answer[8], answer[9], answer[10], answer[11]) = (0, 0, 0, 0);
            foreach (var text in found ?? [])
            {
                var length = new byte[2];
                BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(text.Length + 1));
                answer.AddRange([0xC0, 0x0C, 0, 16, 0, 1, 0, 0, 0, 60, .. length, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)]);
            }

            return [.. answer];
        }

        public void Dispose() => _socket.Dispose();
    }

    /// <summary>Says the same to everybody and notes what was asked.</summary>
    private sealed class WebServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly string _answer;

        public WebServer(string text, string? answer = null)
        {
            _answer = answer ?? $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\nConnection: close\r\n\r\n{text}";
            _listener.Start();
            _ = ServeAsync();
        }

        public string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        public List<string> Asked { get; } = [];

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await using var stream = client.GetStream();
                    using var reader = new StreamReader(stream, leaveOpen: true);
                    Asked.Add(await reader.ReadLineAsync() ?? "");
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                    {
                    }

                    await stream.WriteAsync(Encoding.ASCII.GetBytes(_answer));
                }
            }
            catch (Exception end) when (end is ObjectDisposedException or SocketException or IOException)
            {
                // The test is over.
            }
        }

        public void Dispose() => _listener.Dispose();
    }
}
