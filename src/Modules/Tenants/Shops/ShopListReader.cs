using Storefront.Platform.Texts;

namespace Storefront.Tenants.Shops;

/// <summary>
/// Reads a list of shops as spreadsheets write it: comma, semicolon or tab, with a head line of known words. Columns are
/// found by their German or English names, in any order.
/// </summary>
internal static class ShopListReader
{
    private static readonly Dictionary<string, string[]> Heads = new()
    {
        ["name"] = ["name", "geschäft", "geschaeft", "shop", "firma"],
        ["branch"] = ["branch", "branche"],
        ["owner"] = ["owner", "inhaber", "inhaberin", "ansprechpartner", "contact"],
        ["email"] = ["email", "e-mail", "mail", "e-mail-adresse"],
        ["street"] = ["street", "straße", "strasse", "adresse", "address"],
        ["zip"] = ["zip", "plz", "postleitzahl", "postcode"],
        ["city"] = ["city", "ort", "stadt"],
        ["phone"] = ["phone", "telefon", "tel"],
    };

    public static (List<ShopInList> Lines, List<BadLine> Bad, IReadOnlyList<string> Dropped) Read(string text)
    {
        var all = DelimitedText.ReadLines(text.TrimStart('\ufeff')).ToList();
        var rows = all.Where(row => !row.IsUnclosed && row.Cells.Any(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0 || Columns(rows[0].Cells) is not { } columns)
        {
            return ([], [new BadLine(1, "tenants.error.import_head")], []);
        }

        string[] dropped = [.. rows[0].Cells.Where((head, at) => head.Length > 0 && !columns.ContainsValue(at))];
        return (
            [.. rows.Skip(1).Select(row => ToShop(row.Line, row.Cells, columns))],
            [.. all.Where(row => row.IsUnclosed).Select(row => new BadLine(row.Line, "tenants.error.import_quote"))],
            dropped);
    }

    private static ShopInList ToShop(int line, string[] cells, Dictionary<string, int> columns)
    {
        string Field(string name) => columns.TryGetValue(name, out var at) && at < cells.Length ? cells[at] : "";
        return new ShopInList(
            line, Field("name"), Field("branch"), Field("owner"), Field("email"),
            Field("street"), Field("zip"), Field("city"), Field("phone"));
    }

    private static Dictionary<string, int>? Columns(string[] head)
    {
        var found = new Dictionary<string, int>();
        foreach (var (name, words) in Heads)
        {
            var at = Array.FindIndex(head, word => words.Contains(word.Trim().ToLowerInvariant()));
            if (at >= 0)
            {
                found[name] = at;
            }
        }

        return found.ContainsKey("name") ? found : null;
    }
}
