using System.Text.Json;
using Storefront.Catalog.Import;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Importing;

/// <summary>Columns that somebody named by hand, as „Kostet=price“.</summary>
/// <param name="Columns">As the plan of an import wants them.</param>
/// <param name="Trouble">What is wrong with a name; null when nothing is.</param>
internal sealed record NamedColumns(Dictionary<ImportField, int> Columns, NamedColumns.Problem? Trouble = null)
{
    private const string None = "none";

    internal sealed record Problem(string Key, params (string Name, object? Value)[] Arguments);

    /// <param name="content">Is read up to its headings and stands at its start again afterwards.</param>
    /// <param name="format">What the file is.</param>
    /// <param name="wanted">Heading and meaning.</param>
    internal static NamedColumns Read(Stream content, ProductFileFormat format, IReadOnlyList<KeyValuePair<string, string>> wanted)
    {
        using var file = ProductFileReader.Open(content, new ImportOptions { Format = format });
        content.Position = 0;
        var columns = new Dictionary<ImportField, int>();
        // What is to mean nothing comes last: its old meaning may have got another column.
        foreach (var (heading, meaning) in wanted.OrderBy(pair => IsNone(pair.Value)))
        {
            if (Place(file.Mapping, heading) is not { } column)
            {
                return Wrong("column_unknown", ("value", heading), ("columns", string.Join(", ", file.Mapping.Headings)));
            }

            if (IsNone(meaning))
            {
                Forget(file.Mapping, column, columns);
            }
            else if (Field(meaning) is not { } field)
            {
                return Wrong("column_meaning", ("value", meaning), ("fields", string.Join(", ", Enum.GetValues<ImportField>().Select(Word).Append(None))));
            }
            else if (!columns.TryAdd(field, column))
            {
                return Wrong("column_twice", ("value", meaning));
            }
        }

        return new NamedColumns(columns);
    }

    private static NamedColumns Wrong(string key, params (string Name, object? Value)[] arguments) => new([], new Problem(key, arguments));

    private static int? Place(ColumnMapping mapping, string heading)
    {
        var wanted = ColumnNames.Folded(heading);
        var at = mapping.Headings.ToList().FindIndex(known => known == heading || (wanted.Length > 0 && ColumnNames.Folded(known) == wanted));
        return at < 0 ? null : at;
    }

    private static void Forget(ColumnMapping mapping, int column, Dictionary<ImportField, int> columns)
    {
        foreach (var field in mapping.Columns.Where(pair => pair.Value == column).Select(pair => pair.Key))
        {
            columns.TryAdd(field, -1);
        }
    }

    private static ImportField? Field(string meaning) => Enum.GetValues<ImportField>().Cast<ImportField?>()
        .FirstOrDefault(field => Word(field!.Value).Equals(meaning, StringComparison.OrdinalIgnoreCase));

    private static bool IsNone(string meaning) => meaning.Equals(None, StringComparison.OrdinalIgnoreCase);

    private static string Word(ImportField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());
}
