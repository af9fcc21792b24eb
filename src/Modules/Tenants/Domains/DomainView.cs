using Storefront.Platform.Texts;

namespace Storefront.Tenants.Domains;

/// <summary>A claim in words.</summary>
internal sealed record DomainView(DomainClaim Claim, string TimeZone, bool LeadsElsewhere)
{
    public bool Proven => Claim.ProvenAt is not null;

    public string StateKey => Proven ? Claim.ProvenBy == DomainProof.Operator ? "tenants.domains.accepted_badge" : "tenants.domains.proven" : Claim.LostAt is not null ? "tenants.domains.lost" : "tenants.domains.unproven";

    public string Badge => Proven ? "ok" : Claim.LostAt is not null ? "stop" : "wait";

    public string ProofKey => $"tenants.domains.by.{Claim.ProvenBy?.ToString().ToLowerInvariant()}";

    public string RecordKey => $"tenants.domains.record.{Words.GetValueOrDefault(Claim.RecordSeen, "nothing")}";

    public string FileKey => $"tenants.domains.file.{Words.GetValueOrDefault(Claim.FileSeen, "nothing")}";

    /// <summary>„12. November 2026, 17:00“.</summary>
    public string When(DateTimeOffset at, TextIn texts)
    {
        var local = at.In(TimeZone);
        return $"{TownTime.LongDate(local.Date, texts)}, {TownTime.Time(local.TimeOfDay)}";
    }

    private static readonly Dictionary<Sight, string> Words = new()
    {
        [Sight.Other] = "other",
        [Sight.NoSuchDomain] = "no_such_domain",
        [Sight.NoAnswer] = "no_answer",
        [Sight.NotPublic] = "not_public",
        [Sight.Token] = "token",
    };
}
