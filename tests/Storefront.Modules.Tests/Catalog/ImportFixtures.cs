using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Storefront.Catalog;
using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

internal sealed record Imported(
    ProductFileFormat Format, IReadOnlyList<ImportedProduct> Products, ImportIssues Issues, ColumnMapping Mapping)
{
    internal ImportedProduct this[string title] => Products.Single(product => product.Title == title);

    internal IEnumerable<string> Keys => Issues.Kept.Select(issue => $"{issue.Line} {issue.Key["import.".Length..]}");
}

internal static class Import
{
    internal static Imported Fixture(string name, ImportOptions? options = null) =>
        Bytes(File.ReadAllBytes(Path.Combine(Here(), "Fixtures", name)), options);

    internal static Imported Text(string text, ImportOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), options);

    internal static Imported Bytes(byte[] bytes, ImportOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return Stream(stream, options);
    }

    internal static Imported Stream(Stream stream, ImportOptions? options = null)
    {
        using var file = ProductFileReader.Open(stream, options ?? new ImportOptions { Today = new DateOnly(2026, 11, 12) });
        var products = file.Products().ToList();
        return new(file.Mapping.Format, products, file.Issues, file.Mapping);
    }

    /// <summary>A workbook as Excel writes it, as small as it can be: inline texts and plain numbers.</summary>
    internal static byte[] Workbook(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Part(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Artikel" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Part(zip, "xl/worksheets/sheet1.xml", Sheet(rows));
        }
        return stream.ToArray();
    }

    private static string Sheet(object?[][] rows)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(null, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var place = $"{(char)('A' + c)}{r + 1}";
                if (rows[r][c] is string text)
                    xml.Append(null, $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>");
                else if (rows[r][c] is { } number)
                    xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{number}</v></c>");
            }
            xml.Append("</row>");
        }
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    internal static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
