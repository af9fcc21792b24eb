using System.Collections;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// A list for templates whose members are made when one is asked for, once: hardly any theme walks through the variants.
/// </summary>
internal sealed class MadeOnDemand<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> make) : IReadOnlyList<T>
    where T : class
{
    private T?[]? _made;

    public int Count => rows.Count;

    public T this[int index] => (_made ??= new T?[rows.Count])[index] ??= make(rows[index]);

    public IEnumerator<T> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
        {
            yield return this[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
