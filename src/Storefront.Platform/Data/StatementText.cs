using System.Diagnostics.CodeAnalysis;

namespace Storefront.Platform.Data;

/// <summary>
/// Finds statements by their text without reading all of it: they are long, few, and nearly always the very same object, so their
/// length and a few places tell them apart, and equality is decided by the reference.
/// </summary>
internal sealed class StatementText : IEqualityComparer<string>
{
    private const int Places = 8;

    internal static StatementText Comparer { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode([DisallowNull] string obj)
    {
        var hash = obj.Length;
        for (var place = 0; place < Places; place++)
        {
            hash = (hash * 31) + (obj.Length == 0 ? 0 : obj[(obj.Length - 1) * place / (Places - 1)]);
        }

        return hash;
    }
}
