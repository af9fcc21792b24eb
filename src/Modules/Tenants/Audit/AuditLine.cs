using NodaTime;

namespace Storefront.Tenants.Audit;

/// <summary>A line of a log as it is read.</summary>
internal sealed record AuditLine(LocalDateTime At, string When, string Who, string InNameOf, AuditReading What)
{
    public string AllWords => string.Join(' ', [When, Who, InNameOf, What.Sentence, Changes("")]);

    /// <summary>„Ort: Markt → Rathausplatz; …“.</summary>
    public string Changes(string empty) => string.Join("; ", What.Differences.Select(one =>
        $"{one.Field}: {(one.Before.Length == 0 ? empty : one.Before)} → {(one.After.Length == 0 ? empty : one.After)}"));
}
