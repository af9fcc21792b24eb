namespace Storefront.Host.Samples;

/// <summary>Always the same luck: every run makes the same town, whatever <see cref="Random"/> does in the next .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) ^ 0xD1B54A32D192ED03;

    public int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 16) % (ulong)limit);
    }

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool In(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];
}
