using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Import;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Importing;

/// <summary>Finds or founds the collections that a file's categories name: the last part of each path.</summary>
internal sealed class ImportCollections(TimeProvider clock)
{
    private const int MostOfOneFile = 500;
    private readonly Dictionary<string, Guid> _byHandle = new(StringComparer.Ordinal);
    private readonly List<string> _new = [];
    private int _position;
    private bool _known;

    /// <summary>Names of those that were not there before this file.</summary>
    internal IReadOnlyList<string> New => _new;

    /// <summary>Founds what these products need, in the caller's unit of work.</summary>
    internal async Task FoundAsync(StorefrontDb db, IEnumerable<ImportedProduct> products, CancellationToken cancel) =>
        db.AddRange(await LookAsync(db, products, cancel));

    /// <summary>What would have to be founded for them; stored nowhere.</summary>
    internal async Task<IReadOnlyList<Collection>> LookAsync(StorefrontDb db, IEnumerable<ImportedProduct> products, CancellationToken cancel)
    {
        if (!_known)
        {
            var rows = await db.Set<Collection>().Select(row => new { row.Handle, row.Id, row.Position }).ToListAsync(cancel);
            rows.ForEach(row => _byHandle[row.Handle] = row.Id);
            _position = rows.Select(row => row.Position).DefaultIfEmpty(-1).Max() + 1;
            _known = true;
        }

        var added = new List<Collection>();
        foreach (var title in products.SelectMany(product => product.Categories).Select(Leaf).Where(title => title.Length > 0))
        {
            var handle = Handles.Slug(title);
            if (_byHandle.Count < MostOfOneFile && !_byHandle.ContainsKey(handle))
            {
                var collection = new Collection { Id = Ids.New(clock), Handle = handle, Title = title, Position = _position++ };
                _byHandle[handle] = collection.Id;
                _new.Add(title);
                added.Add(collection);
            }
        }

        return added;
    }

    internal IReadOnlyCollection<Guid> Of(ImportedProduct product) =>
        [.. product.Categories.Select(category => Handles.Slug(Leaf(category)))
            .Where(_byHandle.ContainsKey).Select(handle => _byHandle[handle]).Distinct()];

    private static string Leaf(string path) => path[(path.LastIndexOf('>') + 1)..].Trim();
}
