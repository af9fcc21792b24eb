using System.Buffers.Binary;

namespace Storefront.Catalog.Import;

/// <summary>
/// Walks the list of contents at the end of a ZIP and counts, keeping nothing: <see cref="System.IO.Compression.ZipArchive"/>
/// would first build an object for each entry, of which half a gigabyte can hold ten million.
/// </summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int LongestComment = ushort.MaxValue;
    private const uint EntryMark = 0x02014b50;
    private const uint LocatorMark = 0x07064b50;
    private const uint LargeEndMark = 0x06064b50;
    private static readonly byte[] EndMark = [0x50, 0x4b, 0x05, 0x06];

    /// <summary>How many entries there are, at most one more than asked for; null: this is no ZIP.</summary>
    internal static int? Count(Stream zip, int most) => Start(zip) is { } start ? CountFrom(zip, start, most) : null;

    private static int CountFrom(Stream zip, long start, int most)
    {
        Span<byte> head = stackalloc byte[EntrySize];
        var position = start;
        var count = 0;
        while (count <= most && TryRead(zip, position, head) && BinaryPrimitives.ReadUInt32LittleEndian(head) == EntryMark)
        {
            count++;
            position += EntrySize + Short(head, 28) + Short(head, 30) + Short(head, 32);
        }

        return count;
    }

    private static long? Start(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, EndSize + LongestComment)];
        var tailStart = zip.Length - tail.Length;
        if (!TryRead(zip, tailStart, tail) || tail.AsSpan().LastIndexOf(EndMark) is var at && (at < 0 || at + EndSize > tail.Length))
        {
            return null;
        }

        var end = tail.AsSpan(at);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        return start == uint.MaxValue || Short(end, 8) == ushort.MaxValue || Short(end, 10) == ushort.MaxValue
            ? LargeStart(zip, tailStart + at) ?? start
            : start;
    }

    // Large files say it in a second record, to which a third one points.
    private static long? LargeStart(Stream zip, long end)
    {
        Span<byte> locator = stackalloc byte[20];
        Span<byte> record = stackalloc byte[56];
        return TryRead(zip, end - locator.Length, locator) && BinaryPrimitives.ReadUInt32LittleEndian(locator) == LocatorMark
            && TryRead(zip, BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), record) && BinaryPrimitives.ReadUInt32LittleEndian(record) == LargeEndMark
            ? BinaryPrimitives.ReadInt64LittleEndian(record[48..])
            : null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static bool TryRead(Stream zip, long position, Span<byte> bytes)
    {
        if (position < 0 || position > zip.Length - bytes.Length)
        {
            return false;
        }

        zip.Position = position;
        return zip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}
