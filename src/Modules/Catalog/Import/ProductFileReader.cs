using System.Text;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Import;

/// <summary>Opens a product file, finds out what it is, and reads it row by row.</summary>
internal static class ProductFileReader
{
    /// <param name="file">Seekable, so that its encoding can be found out; stays open.</param>
    /// <param name="options">Format, limits, and the day on which dated prices are judged.</param>
    internal static ProductFile Open(Stream file, ImportOptions options)
    {
        var issues = new ImportIssues();
        if (file.Length > options.Limits.FileBytes)
        {
            issues.Error(0, null, "file_too_large", ("max", options.Limits.FileBytes / 1024 / 1024));
            return ProductFile.Unreadable(issues);
        }
        var rows = Rows(file, issues, options.Limits);
        if (rows is null || !rows.TryRead(out var header))
        {
            rows?.Dispose();
            if (issues.Errors == 0)
                issues.Error(0, null, "file_empty");
            return ProductFile.Unreadable(issues);
        }
        var mapping = ColumnMapping.Guess([.. header.Fields.Select(heading => heading.Trim().Trim('\uFEFF'))], options.Format);
        return new(rows, mapping, issues, options);
    }

    private static IRowSource? Rows(Stream file, ImportIssues issues, ImportLimits limits)
    {
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (read == 4 && start.SequenceEqual("PK\u0003\u0004"u8))
            return XlsxRows.Open(file, issues, limits);
        if (read == 4 && start.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            issues.Error(0, null, "old_excel");
            return null;
        }
        var encoding = TextFile.EncodingOf(file);
        if (!TextFile.IsText(file, encoding))
        {
            issues.Error(0, null, "not_a_table");
            return null;
        }
        var delimiter = TextFile.DelimiterOf(FirstLine(file, encoding, limits));
        return new CsvRows(Lines(file, encoding, limits), delimiter, issues, limits);
    }

    private static string FirstLine(Stream file, Encoding encoding, ImportLimits limits)
    {
        using var lines = Lines(file, encoding, limits);
        while (lines.Read(out _) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                return line;
        }
        return "";
    }

    private static BoundedLines Lines(Stream file, Encoding encoding, ImportLimits limits)
    {
        file.Position = 0;
        return new(new StreamReader(file, encoding, true, 64 * 1024, leaveOpen: true), limits.RecordChars);
    }
}
