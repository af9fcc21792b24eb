using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Catalog.Importing;

/// <summary>
/// Takes a file into the catalogue of a shop, five hundred articles at a time, each batch in a unit of work of its own with a
/// fixed number of questions. The same file again finds every fingerprint known and writes nothing.
/// </summary>
internal sealed class ImportRun(ScopeDoor door, HtmlCleaner html, ImportPictures pictures, TimeProvider clock)
{
    private const int MostOptions = OptionField.Most;

    internal async Task<ImportOutcome> RunAsync(
        Scope shop, Stream content, PictureZip? zip, ImportPlan plan, Func<long, long, Task> progress, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        using var file = ProductFileReader.Open(content, new ImportOptions { Format = plan.Format, Today = today, TakesUntrackedStock = plan.UntrackedStock });
        file.Mapping = plan.Apply(file.Mapping);
        var run = new Tally(plan, zip is not null, file.Issues, new ImportCollections(clock)) { Mapping = file.Mapping };
        foreach (var batch in file.Products().Chunk(Assortment.Most))
        {
            await TakeAsync(shop, batch, run, cancel);
            await progress(Position(content), content.Length);
        }

        var order = new PicturesToHang(zip, plan.FetchPictures) { Waiting = run.HeldBack };
        await (plan.DryRun
            ? pictures.CompareAsync(shop, run.Pictures, order, run.Issues, cancel)
            : pictures.HangAsync(shop, run.Pictures, order, run.Issues, progress, cancel));

        return run.Outcome(file, pictures);
    }

    private static long Position(Stream content) => content.CanSeek ? content.Position : 0;

    private async Task TakeAsync(Scope shop, ImportedProduct[] batch, Tally run, CancellationToken cancel)
    {
        await using var entered = door.Enter(shop);
        var db = entered.Get<StorefrontDb>();
        var known = await KnownAsync(db, batch, cancel);
        var hashed = batch.Select(product => (Product: product, Hash: ImportedWish.HashOf(product, run.Plan))).ToList();
        var stored = await StoredAsync(entered, hashed, known, run, cancel);
        var fresh = new List<(ImportedProduct Product, string Hash)>();
        foreach (var (product, hash) in hashed)
        {
            SkipUnpriced(product, run);
            if (known.TryGetValue(product.Handle, out var before) && (before.Hash == hash || stored.Contains((product.Handle, hash))))
            {
                run.NoteSame(product, before);
            }
            else if (Acceptable(product, run))
            {
                fresh.Add((product, hash));
            }
        }

        if (run.Plan.DryRun)
        {
            await CompareAsync(db, fresh, known, run, cancel);
            return;
        }

        await WriteAsync(entered, db, fresh, run, cancel);
    }

    private static bool Acceptable(ImportedProduct product, Tally run)
    {
        if (product.Options.Count > MostOptions)
        {
            run.Refuse(product, "too_many_options", ("product", product.Title), ("max", MostOptions));
            return false;
        }

        if (ImportedWish.Priced(product).Count is var count && count > Variant.Most)
        {
            run.Refuse(product, "too_many_variants", ("product", product.Title), ("count", count), ("max", Variant.Most));
            return false;
        }

        return true;
    }

    private static void SkipUnpriced(ImportedProduct product, Tally run)
    {
        foreach (var left in product.Variants.Except(ImportedWish.Priced(product)))
        {
            run.Issues.Skip(left.Line, null, "variant_without_price", ("product", product.Title), ("value", string.Join(" / ", left.OptionValues)));
        }
    }

    private static Task<Dictionary<string, Known>> KnownAsync(StorefrontDb db, ImportedProduct[] batch, CancellationToken cancel)
    {
        var handles = batch.Select(product => product.Handle).ToList();
        return db.Set<Product>().Where(product => handles.Contains(product.Handle))
            .Select(product => new { product.Id, product.Handle, product.SourceHash, WasLive = product.PublishedAt != null })
            .ToDictionaryAsync(product => product.Handle, product => new Known(product.Id, product.SourceHash, product.WasLive), StringComparer.Ordinal, cancel);
    }

    // A table of our own may be our own export: then what is stored says the same as the file.
    private static async Task<HashSet<(string Handle, string Hash)>> StoredAsync(
        EnteredScope entered, List<(ImportedProduct Product, string Hash)> hashed, Dictionary<string, Known> known, Tally run, CancellationToken cancel)
    {
        var doubtful = run.IsOwn
            ? hashed.Select(one => known.GetValueOrDefault(one.Product.Handle) is { } row && row.Hash != one.Hash ? row.Id : (Guid?)null).OfType<Guid>().Distinct().ToList()
            : [];
        if (doubtful.Count == 0)
        {
            return [];
        }

        var stored = await entered.Get<StoredAsFile>().ReadAsync(doubtful, run.Plan, run.Mapping, cancel);
        return [.. stored.Where(one => !(run.Plan.AsDrafts && one.Published)).Select(one => (one.Handle, one.Hash))];
    }

    private async Task WriteAsync(
        EnteredScope entered, StorefrontDb db, List<(ImportedProduct Product, string Hash)> fresh, Tally run, CancellationToken cancel)
    {
        if (fresh.Count == 0)
        {
            return;
        }

        var wanted = Wishes(fresh, run, cancel);
        var results = await db.WriteAsync(
            async () =>
            {
                await run.Collections.FoundAsync(db, fresh.Select(one => one.Product), cancel);
                var placed = wanted.Zip(fresh, (wish, one) => (one.Product, wish with { Collections = run.Collections.Of(one.Product) })).ToList();
                return await entered.Get<Assortment>().PutAsync(await run.HeldBack.GateAsync(db, placed, cancel), cancel);
            },
            cancel);
        for (var index = 0; index < fresh.Count; index++)
        {
            run.Note(fresh[index].Product, results[index]);
        }
    }

    // Cleaning is most of the work and needs no database, so it is done before our turn to write.
    private List<WantedProduct> Wishes(List<(ImportedProduct Product, string Hash)> fresh, Tally run, CancellationToken cancel) =>
        [.. fresh.AsParallel().AsOrdered().WithCancellation(cancel).Select(one => ImportedWish.Of(one.Product, run.Plan, html, one.Hash))];

    // What a real run would find: an article number that another article has, and what shoppers could not be shown.
    private async Task CompareAsync(
        StorefrontDb db, List<(ImportedProduct Product, string Hash)> fresh, Dictionary<string, Known> known, Tally run, CancellationToken cancel)
    {
        await run.HeldBack.GateAsync(db, [.. Wishes(fresh, run, cancel).Zip(fresh, (wish, one) => (one.Product, wish))], cancel);
        await run.Collections.LookAsync(db, fresh.Select(one => one.Product), cancel);
        var skus = fresh.SelectMany(one => one.Product.Variants).Select(variant => variant.Sku).OfType<string>().Distinct().ToList();
        var owners = await db.Set<Variant>().Where(variant => skus.Contains(variant.Sku!))
            .Join(db.Set<Product>(), variant => variant.ProductId, product => product.Id, (variant, product) => new { variant.Sku, product.Handle })
            .ToDictionaryAsync(row => row.Sku!, row => row.Handle, StringComparer.Ordinal, cancel);
        foreach (var (product, _) in fresh)
        {
            if (run.TakenSku(product, owners) is { } taken)
            {
                run.Note(product, new PutResult.SkuTaken(taken));
            }
            else if (known.TryGetValue(product.Handle, out var before))
            {
                run.Note(product, new PutResult.Changed(before.Id));
            }
            else
            {
                run.Note(product, new PutResult.Created(Guid.Empty));
            }
        }
    }

    private sealed record Known(Guid Id, string? Hash, bool WasLive);

    /// <summary>Counts and gathers while the file goes by.</summary>
    private sealed class Tally(ImportPlan plan, bool hasZip, ImportIssues issues, ImportCollections collections)
    {
        private readonly Dictionary<string, string> _skus = new(StringComparer.Ordinal);

        internal ImportPlan Plan => plan;

        internal ImportIssues Issues => issues;

        internal ImportCollections Collections => collections;

        internal HeldBack HeldBack { get; } = new();

        internal required ColumnMapping Mapping { get; init; }

        /// <summary>Our own table.</summary>
        internal bool IsOwn => Mapping.Format == ProductFileFormat.Storefront;

        internal List<WantedPictures> Pictures { get; } = [];

        private int Created { get; set; }

        private int Changed { get; set; }

        private int Unchanged { get; set; }

        private int LinesTaken { get; set; }

        private int LinesUnchanged { get; set; }

        internal string? TakenSku(ImportedProduct product, Dictionary<string, string> owners)
        {
            foreach (var sku in product.Variants.Select(variant => variant.Sku).OfType<string>())
            {
                var owner = _skus.GetValueOrDefault(sku) ?? owners.GetValueOrDefault(sku);
                if (owner is not null && owner != product.Handle)
                {
                    return sku;
                }

                _skus[sku] = product.Handle;
            }

            return null;
        }

        internal void Refuse(ImportedProduct product, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
        {
            HeldBack.Forget(product);
            issues.RefuseAll(product.Lines, key, arguments);
        }

        internal void NoteSame(ImportedProduct product, Known before)
        {
            if (hasZip && !before.WasLive && product.Published && !plan.AsDrafts)
            {
                HeldBack.StillWaits(product, before.Id);
            }

            Note(product, new PutResult.Same(before.Id));
        }

        internal void Note(ImportedProduct product, PutResult result)
        {
            switch (result)
            {
                case PutResult.Created created:
                    Created++;
                    LinesTaken += Come(product);
                    HeldBack.Stored(product, created.Id);
                    Remember(product, created.Id);
                    break;
                case PutResult.Changed changed:
                    Changed++;
                    LinesTaken += Come(product);
                    HeldBack.Stored(product, changed.Id);
                    Remember(product, changed.Id);
                    break;
                case PutResult.Same same:
                    Unchanged++;
                    LinesUnchanged += Come(product);
                    RememberForZip(product, same.Id);
                    break;
                case PutResult.SkuTaken taken:
                    Refuse(product, "sku_taken", ("product", product.Title), ("value", taken.Sku));
                    break;
                case PutResult.HandleTaken handle:
                    Refuse(product, "handle_taken", ("product", product.Title), ("value", handle.Handle));
                    break;
                default:
                    throw new InvalidOperationException($"An import cannot end with {result}.");
            }
        }

        private int Come(ImportedProduct product) => product.Lines.Count(issues.HasCome);

        private void Remember(ImportedProduct product, Guid id)
        {
            if (hasZip || product.NamesPictures)
            {
                Pictures.Add(new WantedPictures(id, product));
            }
        }

        // The file is known, but its pictures may have been packed only now.
        private void RememberForZip(ImportedProduct product, Guid id)
        {
            if (hasZip)
            {
                Remember(product, id);
            }
        }

        internal ImportOutcome Outcome(ProductFile file, ImportPictures pictures) => new()
        {
            Format = file.Mapping.Format,
            Rows = file.Lines,
            RowsTaken = LinesTaken,
            RowsUnchanged = LinesUnchanged,
            RowsRefused = issues.LinesRefused,
            RowsSkipped = issues.LinesSkipped,
            Created = Created,
            Changed = Changed,
            Unchanged = Unchanged,
            Refused = issues.Refused,
            Pictures = pictures.Stored,
            PicturesMissing = pictures.Missing,
            PictureMatches = pictures.Matches,
            Drafts = HeldBack.Count,
            DraftReasons = HeldBack.Reasons,
            DraftsNamed = HeldBack.Named,
            NewCollections = collections.New,
            ColumnsUnused = [.. file.Mapping.Unused.Where(heading => heading.Length > 0).Distinct()],
            // Readers meet some lines twice (variations wait for their article); people look for them from top to bottom.
            Issues = [.. issues.Kept.OrderBy(issue => issue.Line)],
            IssuesNotKept = issues.NotKept,
        };
    }
}
