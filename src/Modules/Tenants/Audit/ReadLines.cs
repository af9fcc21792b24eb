using Microsoft.EntityFrameworkCore;

namespace Storefront.Tenants.Audit;

/// <summary>Lines of a log that a filter shows. Words are looked for as a person reads them, line by line, and not without end.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">There may be more below this one; null at the end.</param>
internal sealed record ReadLines(IReadOnlyList<AuditLine> Lines, Guid? Older)
{
    /// <summary>So many are looked through for one page; then somebody asks for more.</summary>
    public const int Most = 20_000;

    public static async Task<ReadLines> OfAsync<TAct>(
        IQueryable<TAct> newest, ActFilter filter, Func<TAct, AuditLine> read, int most, CancellationToken cancel)
        where TAct : Act
    {
        var lines = new List<AuditLine>();
        var (looked, limit) = (0, filter.ReadsLines ? Most : most);
        Guid? last = null;
        await foreach (var row in newest.Take(limit + 1).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var line = read(row);
            var shown = filter.Shows(line);
            if (looked == limit || (shown && lines.Count == most))
            {
                return new ReadLines(lines, last);
            }

            looked++;
            last = row.Id;
            if (shown)
            {
                lines.Add(line);
            }
        }

        return new ReadLines(lines, null);
    }
}
