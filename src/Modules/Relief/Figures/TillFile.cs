using System.Globalization;
using System.Text;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Relief.Figures;

/// <summary>What a table of the till says: one line for each day or month, with its net turnover.</summary>
/// <param name="Figures">Net turnover by period.</param>
/// <param name="Problems">Lines that could not be taken in; line 0 is the file as a whole.</param>
internal sealed record TillFile(IReadOnlyDictionary<string, Money> Figures, IReadOnlyList<TillProblem> Problems)
{
    private static readonly string[] PeriodNames = ["datum", "tag", "monat", "zeitraum", "date", "day", "month", "period"];
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>As old German tills and spreadsheets write: UTF-8, or else Windows-1252.</summary>
    public static string TextOf(byte[] content)
    {
        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        }
    }

    public static TillFile Read(string text, DateOnly today)
    {
        (int Line, string[] Cells)[] rows = [.. DelimitedText.Read(text).Where(row => row.Cells.Any(cell => cell.Length > 0))];
        if (rows.Length == 0)
        {
            return new TillFile(new Dictionary<string, Money>(), [new TillProblem(0, "empty", "")]);
        }

        string[] heads = [.. rows[0].Cells.Select(cell => cell.ToLowerInvariant())];
        var period = Array.FindIndex(heads, head => PeriodNames.Any(name => head.Contains(name, StringComparison.Ordinal)));
        var net = Array.FindIndex(heads, IsNet);
        if (period < 0 || net < 0)
        {
            var gross = heads.Any(head => head.Contains("brutto", StringComparison.Ordinal) || head.Contains("gross", StringComparison.Ordinal));
            return new TillFile(new Dictionary<string, Money>(), [new TillProblem(rows[0].Line, net < 0 && gross ? "only_gross" : "no_columns", "")]);
        }

        return Take(rows[1..], period, net, today);
    }

    private static bool IsNet(string head) =>
        head.Contains("netto", StringComparison.Ordinal) || head.Split(' ', '_', '-', '(', ')').Contains("net");

    private static TillFile Take((int Line, string[] Cells)[] rows, int period, int net, DateOnly today)
    {
        var (figures, lines, problems) = (new Dictionary<string, Money>(), new Dictionary<string, int>(), new List<TillProblem>());
        foreach (var (line, cells) in rows)
        {
            var written = cells.ElementAtOrDefault(period) ?? "";
            if (Period(written) is not { } known)
            {
                problems.Add(new TillProblem(line, "not_a_period", written));
            }
            else if (string.CompareOrdinal(known, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)[..known.Length]) > 0)
            {
                problems.Add(new TillProblem(line, "in_future", written));
            }
            else if (AmountText.Read(cells.ElementAtOrDefault(net) ?? "", null, out var amount) is { } wrong)
            {
                problems.Add(new TillProblem(line, wrong, cells.ElementAtOrDefault(net) ?? ""));
            }
            else if (!lines.TryAdd(known, line))
            {
                problems.Add(new TillProblem(line, "twice", written) { Other = lines[known] });
            }
            else
            {
                figures[known] = amount;
            }
        }

        return new TillFile(figures, problems);
    }

    /// <summary>„2019-11-05“ or „2019-11“; null for neither.</summary>
    internal static string? Period(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Sane(day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        }

        foreach (var culture in (string[])["de-DE", "en-GB"])
        {
            string[] forms = ["yyyy-MM", "M/yyyy", "M.yyyy", "MMMM yyyy", "MMM yyyy"];
            if (DateOnly.TryParseExact(text, forms, CultureInfo.GetCultureInfo(culture), DateTimeStyles.None, out var month))
            {
                return Sane(month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
            }
        }

        return null;
    }

    private static bool Sane(DateOnly day) => day.Year is >= 2000 and < 2100;
}

/// <param name="Line">1-based line of the file; 0 for the whole.</param>
/// <param name="Key">Words: <c>relief.file.problems.{Key}</c>.</param>
/// <param name="Written">What stands there.</param>
internal sealed record TillProblem(int Line, string Key, string Written)
{
    /// <summary>The line in which the same stands already.</summary>
    public int Other { get; init; }
}
