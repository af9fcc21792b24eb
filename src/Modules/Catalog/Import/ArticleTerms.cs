using System.Globalization;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Import;

/// <summary>
/// What a file says of an article's VAT, voucher, content, deposit, age and withdrawal; null where it says nothing. A content that cannot be read is
/// left out as a weight is; of the others a wrong one must not be sold with, so it costs the line.
/// </summary>
internal sealed record ArticleTerms(
    int? TaxRate = null, ProductUnit? Content = null, long? DepositCents = null, int? MinAge = null, string? Withdrawal = null,
    bool? SinglePurpose = null)
{
    private const int Oldest = 99;

    internal static readonly ArticleTerms None = new();

    /// <summary>Its columns: what the own export says of an article is compared with a file only where the file speaks of it.</summary>
    internal static readonly IReadOnlyList<ImportField> Fields =
        [ImportField.TaxRate, ImportField.Content, ImportField.Deposit, ImportField.MinAge, ImportField.Withdrawal];

    /// <summary>Null when the line cannot be taken; why is in the issues.</summary>
    internal static ArticleTerms? Read(RowValues row, ImportIssues issues)
    {
        var purpose = VoucherPurpose.Read(row[ImportField.Kind]);
        if (!Fields.Any(row.Says))
            return purpose is null ? None : None with { SinglePurpose = purpose };
        var rate = RateOf(row, issues);
        if (rate.Wrong || !row.Price(ImportField.Deposit, out var deposit))
            return null;
        var age = AgeOf(row, issues);
        if (age.Wrong)
            return null;
        var withdrawal = WithdrawalOf(row, issues);
        return withdrawal.Wrong ? null : new(rate.Percent, ContentOf(row, issues), deposit, age.Years, withdrawal.Class, purpose);
    }

    private static (bool Wrong, int? Percent) RateOf(RowValues row, ImportIssues issues)
    {
        // WooCommerce's variations say "parent".
        var text = row[ImportField.TaxRate];
        if (text.Length == 0 || text.Equals("parent", StringComparison.OrdinalIgnoreCase))
            return (false, null);
        if (TaxRateText.Read(text) is { } rate)
            return (false, rate);
        issues.Error(row.Line, row.Heading(ImportField.TaxRate), "tax_rate_unknown", ("value", text));
        return (true, null);
    }

    private static ProductUnit? ContentOf(RowValues row, ImportIssues issues)
    {
        var text = row[ImportField.Content];
        if (text.Length == 0)
            return null;
        var content = ContentText.Read(text);
        if (content is null)
            issues.Warning(row.Line, row.Heading(ImportField.Content), "content_unreadable", ("value", text));
        return content;
    }

    private static (bool Wrong, int? Years) AgeOf(RowValues row, ImportIssues issues)
    {
        var text = row[ImportField.MinAge];
        if (text.Length == 0)
            return (false, null);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= Oldest)
            return (false, years);
        issues.Error(row.Line, row.Heading(ImportField.MinAge), "min_age_unreadable", ("value", text));
        return (true, null);
    }

    private static (bool Wrong, string? Class) WithdrawalOf(RowValues row, ImportIssues issues)
    {
        var text = row[ImportField.Withdrawal];
        if (text.Length == 0)
            return (false, null);
        if (Products.Withdrawal.Classes.FirstOrDefault(known => ColumnNames.Folded(known) == ColumnNames.Folded(text)) is { } found)
            return (false, found);
        issues.Error(
            row.Line, row.Heading(ImportField.Withdrawal), "withdrawal_unknown", ("value", text), ("known", "STANDARD, PERISHABLE, SEALED_HYGIENE, CUSTOM_MADE …"));
        return (true, null);
    }
}
