using System.Text;

namespace Storefront.Catalog.Import;

/// <summary>Physical lines of a text with a bound on their length; what is beyond the bound is read over, not kept.</summary>
internal sealed class BoundedLines(TextReader reader, int longest) : IDisposable
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _carry = new();
    private int _at;
    private int _end;

    /// <summary>Null at the end of the text.</summary>
    internal string? Read(out bool tooLong)
    {
        tooLong = false;
        _carry.Clear();
        if (_at == _end && !Fill())
            return null;
        while (true)
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var stop = rest.IndexOfAny('\n', '\r');
            var part = stop < 0 ? rest : rest[..stop];
            if (_carry.Length + part.Length > longest)
                tooLong = true;
            if (stop >= 0 && _carry.Length == 0)
            {
                var line = tooLong ? "" : new string(part);
                SkipBreak(stop);
                return line;
            }
            if (!tooLong)
                _carry.Append(part);
            if (stop >= 0)
            {
                SkipBreak(stop);
                return tooLong ? "" : _carry.ToString();
            }
            if (!Fill())
                return tooLong ? "" : _carry.ToString();
        }
    }

    private void SkipBreak(int stop)
    {
        var wasReturn = _buffer[_at + stop] == '\r';
        _at += stop + 1;
        if (wasReturn && (_at < _end || Fill()) && _buffer[_at] == '\n')
            _at++;
    }

    private bool Fill()
    {
        _at = 0;
        _end = reader.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    public void Dispose() => reader.Dispose();
}
