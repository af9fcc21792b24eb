using Storefront.Platform.Data;

namespace Storefront.Tenants.Domains;

/// <summary>How ownership was shown.</summary>
internal enum DomainProof
{
    Record,
    File,
    Operator,
}

/// <summary>What was found where the token should stand.</summary>
internal enum Sight
{
    NotLooked,
    Token,

    /// <summary>The place is there and empty.</summary>
    Nothing,

    /// <summary>Something else stands there.</summary>
    Other,

    /// <summary>The domain does not exist, or leads nowhere.</summary>
    NoSuchDomain,

    NoAnswer,

    /// <summary>It leads into a private network, where this server does not look.</summary>
    NotPublic,
}

/// <summary>
/// A shop says that a domain is its own. Anybody may say so; it leads to the shop only once it is proven (then there is a
/// <c>Domain</c>). The token is no secret, because only who owns the domain can put it there.
/// </summary>
internal sealed class DomainClaim : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    public required string Host { get; init; }

    public required string Token { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    public DateTimeOffset? CheckedAt { get; set; }

    public Sight RecordSeen { get; set; }

    public Sight FileSeen { get; set; }

    /// <summary>What stood there instead, shortened.</summary>
    public string? OtherValue { get; set; }

    public DateTimeOffset? ProvenAt { get; set; }

    public DomainProof? ProvenBy { get; set; }

    /// <summary>Somebody else proved that the domain is theirs. Looked at again only when the shop asks.</summary>
    public DateTimeOffset? LostAt { get; set; }

    public string RecordName => RecordNameOf(Host);

    /// <summary>What stands in the record and in the file.</summary>
    public string Value => ValueOf(Token);

    public string FileAddress => $"http://{Host}{FilePath}";

    public const string FilePath = "/.well-known/storefront.txt";

    public static string RecordNameOf(string host) => "_storefront." + host;

    public static string ValueOf(string token) => "storefront=" + token;
}
