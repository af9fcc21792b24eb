using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Storefront.Platform.Values;

/// <summary>
/// New ids are UUIDv7: they sort by time and carry no secret. Within one process those of the same millisecond sort in the
/// order in which they were made, as RFC 9562, section 6.2, method 1 describes: what was put into a basket first stands first.
/// </summary>
public static class Ids
{
    // One row of numbers for each clock, so that a clock that stands still is no matter of another one.
    private static readonly ConditionalWeakTable<TimeProvider, Counter> Counters = [];

    /// <summary>A new UUIDv7 with the clock's time in it; past 4,096 in one millisecond its time runs ahead of the clock.</summary>
    public static Guid New(TimeProvider clock)
    {
        var tick = Counters.GetValue(clock, static _ => new Counter()).Next(clock.GetUtcNow().ToUnixTimeMilliseconds());
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (tick >> 12 << 16) | 0x7000 | (tick & 0xFFF));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Milliseconds with twelve bits of a count behind them; never twice the same.</summary>
    private sealed class Counter
    {
        private long _last;

        public long Next(long milliseconds)
        {
            while (true)
            {
                var last = Volatile.Read(ref _last);
                var next = Math.Max(last + 1, milliseconds << 12);
                if (Interlocked.CompareExchange(ref _last, next, last) == last)
                {
                    return next;
                }
            }
        }
    }
}
