using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Storefront.Catalog.Import;

/// <summary>The first sheet of a workbook.</summary>
internal sealed class XlsxRows : IRowSource
{
    private readonly IExcelDataReader _reader;
    private readonly ImportIssues _issues;
    private readonly ImportLimits _limits;
    private int _row;

    // The library asks for Windows-1252 before it knows that a workbook is XML.
    static XlsxRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsxRows(IExcelDataReader reader, ImportIssues issues, ImportLimits limits) =>
        (_reader, _issues, _limits) = (reader, issues, limits);

    public bool Ragged => true;

    public bool DecimalPoint => true;

    /// <summary>Null, with an issue, when the file is no workbook or unpacks to more than is allowed.</summary>
    internal static XlsxRows? Open(Stream file, ImportIssues issues, ImportLimits limits)
    {
        try
        {
            if (UnpacksToMoreThan(limits.UnpackedBytes, file))
            {
                issues.Error(0, null, "file_too_large", ("max", limits.UnpackedBytes / 1024 / 1024));
                return null;
            }
            file.Position = 0;
            var configuration = new ExcelReaderConfiguration { LeaveOpen = true };
            return new(ExcelReaderFactory.CreateOpenXmlReader(file, configuration), issues, limits);
        }
        catch (Exception broken) when (IsBrokenFile(broken))
        {
            issues.Error(0, null, "not_a_workbook");
            return null;
        }
    }

    public bool TryRead(out ImportRow row)
    {
        row = default;
        while (true)
        {
            try
            {
                if (!_reader.Read())
                    return false;
            }
            catch (Exception broken) when (IsBrokenFile(broken))
            {
                _issues.Lose(_row + 1, "workbook_broken");
                return false;
            }
            _row++;
            if (Fields() is { } fields)
            {
                row = new(_row, fields);
                return true;
            }
        }
    }

    private List<string>? Fields()
    {
        var count = _reader.FieldCount;
        if (count > _limits.Columns)
        {
            _issues.Lose(_row, "too_many_columns", ("max", _limits.Columns));
            return null;
        }
        var fields = new List<string>(count);
        for (var i = 0; i < count; i++)
            fields.Add(Text(_reader.GetValue(i)));
        while (fields.Count > 0 && fields[^1].Length == 0)
            fields.RemoveAt(fields.Count - 1);
        if (fields.Exists(field => field.Length > _limits.FieldChars))
        {
            _issues.Lose(_row, "field_too_long", ("max", _limits.FieldChars));
            return null;
        }
        return fields.Count == 0 ? null : fields;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 =>
            number.ToString("F0", CultureInfo.InvariantCulture), // an EAN is a number in Excel's eyes
        double number => ((decimal)Math.Round(number, 6)).ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // The sizes written in a zip can lie, so they are counted.
    private static bool UnpacksToMoreThan(long limit, Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                total += read;
                if (total > limit)
                    return true;
            }
        }
        return false;
    }

    private static bool IsBrokenFile(Exception exception) => exception
        is InvalidDataException or System.Xml.XmlException or ExcelDataReader.Exceptions.ExcelReaderException
        or IOException or FormatException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException
        or OverflowException or ArgumentException;

    public void Dispose() => _reader.Dispose();
}
