namespace Storefront.Marketplace.Index;

/// <summary>
/// Four letters that begin every word of a town in SQLite's index. Two towns of a million might share them; the row's TownId
/// then still keeps them apart.
/// </summary>
internal static class TownCode
{
    public const int Length = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static string Of(Guid town)
    {
        Span<byte> bytes = stackalloc byte[16];
        town.TryWriteBytes(bytes);
        var hash = 2166136261u;
        foreach (var part in bytes)
        {
            hash = (hash ^ part) * 16777619u;
        }

        return string.Create(Length, hash, static (code, rest) =>
        {
            for (var at = 0; at < code.Length; at++)
            {
                code[at] = Letters[(int)(rest % 26)];
                rest /= 26;
            }
        });
    }
}
