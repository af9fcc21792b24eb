namespace Storefront.Catalog.Import;

/// <param name="Line">1-based line (CSV) or row (XLSX) the record starts on.</param>
internal readonly record struct ImportRow(int Line, List<string> Fields);

/// <summary>The rows of a file, one at a time; what cannot be read is in the issues and is skipped.</summary>
internal interface IRowSource : IDisposable
{
    bool TryRead(out ImportRow row);

    /// <summary>Rows may be shorter than the header without being broken (a spreadsheet stores no empty cells).</summary>
    bool Ragged { get; }

    /// <summary>Numbers always come with a decimal point.</summary>
    bool DecimalPoint { get; }
}
