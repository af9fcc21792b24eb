using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Storefront.Liquid.Rendering;

/// <summary>
/// Collects output as UTF-8 in one buffer and hands it to the target in large pieces. While something is held (a
/// capture, a section that may yet fail) nothing is handed over, so that it can be taken back.
/// </summary>
internal sealed class Utf8Output
{
    private const int PieceBytes = 16 * 1024;
    private const int MostKept = 128 * 1024;
    private const int CharactersAtOnce = 2048;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] _buffer = new byte[PieceBytes];
    private int _length;
    private long _handedOver;
    private long _limit;
    private IBufferWriter<byte> _target = null!;

    /// <summary>While this is not zero, nothing is handed over.</summary>
    public int Held { get; set; }

    public long Written => _handedOver + _length;

    public void Begin(IBufferWriter<byte> target, long limit)
    {
        (_target, _limit) = (target, limit);
        (_length, Held, _handedOver) = (0, 0, 0);
    }

    public void End(string template)
    {
        HandOver();
        if (Written > _limit)
            throw TooMuch().At(template, 1);
    }

    /// <summary>Lets go of the target and of a buffer that has grown large.</summary>
    public void Reset()
    {
        _target = null!;
        if (_buffer.Length > MostKept)
            _buffer = new byte[PieceBytes];
    }

    public int Hold()
    {
        Held++;
        return _length;
    }

    public void Release() => Held--;

    public void TakeBack(int mark) => _length = Math.Min(mark, _length);

    public ReadOnlySpan<byte> Since(int mark) => _buffer.AsSpan(mark, _length - mark);

    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > PieceBytes)
        {
            WriteUtf8(utf8[..PieceBytes]);
            utf8 = utf8[PieceBytes..];
        }
        Need(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    public void WriteByte(byte value)
    {
        Need(1);
        _buffer[_length++] = value;
    }

    public void WriteInt(long number)
    {
        Need(20);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        while (text.Length > CharactersAtOnce)
        {
            var cut = CutAt(text);
            Transcode(text[..cut]);
            text = text[cut..];
        }
        Transcode(text);
    }

    public void WriteEncoded(ReadOnlySpan<char> text)
    {
        int special;
        while ((special = text.IndexOfAny(Special)) >= 0)
        {
            WriteText(text[..special]);
            WriteUtf8(Entity(text[special]));
            text = text[(special + 1)..];
        }
        WriteText(text);
    }

    internal static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    // A surrogate pair must not be torn apart.
    private static int CutAt(ReadOnlySpan<char> text) =>
        char.IsHighSurrogate(text[CharactersAtOnce - 1]) ? CharactersAtOnce - 1 : CharactersAtOnce;

    private void Transcode(ReadOnlySpan<char> text)
    {
        Need(text.Length * 3);
        Utf8.FromUtf16(text, _buffer.AsSpan(_length), out _, out var written, replaceInvalidSequences: true);
        _length += written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Need(int bytes)
    {
        if (_buffer.Length - _length < bytes)
            MakeRoom(bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom(int bytes)
    {
        CheckLimit();
        if (Held == 0)
            HandOver();
        if (_buffer.Length - _length < bytes)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }

    private void HandOver()
    {
        if (_length == 0)
            return;
        _target.Write(_buffer.AsSpan(0, _length));
        _handedOver += _length;
        _length = 0;
    }

    private void CheckLimit()
    {
        if (Written > _limit)
            throw TooMuch();
    }

    private LiquidBudgetException TooMuch() => new($"more than {_limit} bytes of output");
}
