using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Modules.Tests.Advice;

/// <summary>As much of TURN (RFC 8656) as it takes to ask a relay for a place, over TCP: no packet gets lost.</summary>
internal sealed class TurnClient(string host, int port) : IDisposable
{
    public const int Granted = 0;
    public const int Unauthorized = 401;

    private const int Allocate = 0x0003;
    private const int Success = 0x0103;
    private const int Username = 0x0006;
    private const int Integrity = 0x0008;
    private const int ErrorCode = 0x0009;
    private const int Realm = 0x0014;
    private const int Nonce = 0x0015;
    private const int RelayedAddress = 0x0016;
    private const int RequestedTransport = 0x0019;
    private const int Head = 20;
    private const int IntegrityLength = 24;
    private static readonly byte[] Cookie = [0x21, 0x12, 0xA4, 0x42];
    private static readonly byte[] Udp = [17, 0, 0, 0];
    private readonly TcpClient _tcp = new(host, port);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary><see cref="Granted"/>, or the number of the refusal.</summary>
    public async Task<int> AskAsync(string name, string password)
    {
        // Without a name it says by which realm and nonce it wants to be asked.
        var first = await SendAsync([(RequestedTransport, Udp)], null);
        Assert.Equal(Unauthorized, CodeOf(first));
        var (realm, nonce) = (first.Parts[Realm], first.Parts[Nonce]);
        var answer = await SendAsync(
            [(RequestedTransport, Udp), (Username, Encoding.UTF8.GetBytes(name)), (Realm, realm), (Nonce, nonce)],
            Key($"{name}:{Encoding.UTF8.GetString(realm)}:{password}"));
        if (answer.Type == Success)
        {
            Assert.Equal(8, answer.Parts[RelayedAddress].Length);
            return Granted;
        }

        return CodeOf(answer);
    }

    public void Dispose() => _tcp.Dispose();

    private static int CodeOf((int Type, Dictionary<int, byte[]> Parts) answer) => (answer.Parts[ErrorCode][2] * 100) + answer.Parts[ErrorCode][3];

    private async Task<(int Type, Dictionary<int, byte[]> Parts)> SendAsync((int Kind, byte[] Value)[] parts, byte[]? key)
    {
        var message = new List<byte>([0, Allocate, 0, 0, .. Cookie, .. RandomNumberGenerator.GetBytes(12)]);
        foreach (var (kind, value) in parts)
        {
            message.AddRange([(byte)(kind >> 8), (byte)kind, (byte)(value.Length >> 8), (byte)value.Length, .. value, .. new byte[Padding(value.Length)]]);
        }

        if (key is not null)
        {
            // The length counts what is about to be added.
            SetLength(message, message.Count - Head + IntegrityLength);
            message.AddRange([0, Integrity, 0, 20, .. Sign(key, [.. message])]);
        }

        SetLength(message, message.Count - Head);
        var stream = _tcp.GetStream();
        await stream.WriteAsync(message.ToArray(), Cancel);
        return await ReadAsync(stream);
    }

    private static async Task<(int Type, Dictionary<int, byte[]> Parts)> ReadAsync(NetworkStream stream)
    {
        var head = new byte[Head];
        await stream.ReadExactlyAsync(head, Cancel);
        var body = new byte[BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2))];
        await stream.ReadExactlyAsync(body, Cancel);
        var parts = new Dictionary<int, byte[]>();
        for (var at = 0; at < body.Length;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at + 2));
            parts.TryAdd(BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at)), body[(at + 4)..(at + 4 + length)]);
            at += 4 + length + Padding(length);
        }

        return (BinaryPrimitives.ReadUInt16BigEndian(head), parts);
    }

    private static int Padding(int length) => (4 - (length % 4)) % 4;

    private static void SetLength(List<byte> message, int length) => (message[2], message[3]) = ((byte)(length >> 8), (byte)length);

    [SuppressMessage("Security", "CA5351", Justification = "TURN says so.")]
    private static byte[] Key(string text) => MD5.HashData(Encoding.UTF8.GetBytes(text));

    [SuppressMessage("Security", "CA5350", Justification = "TURN says so.")]
    private static byte[] Sign(byte[] key, byte[] message) => HMACSHA1.HashData(key, message);
}
