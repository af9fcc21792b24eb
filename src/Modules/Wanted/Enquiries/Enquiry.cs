using System.Text.Json;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Wanted.Enquiries;

internal enum EnquiryState
{
    /// <summary>Written, and nobody has it yet: whoever wrote it looks at it once more, guests by the mailed link.</summary>
    Unconfirmed,
    Open,

    /// <summary>„Gefunden, danke“.</summary>
    Found,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>By the town.</summary>
    Stopped,
}

/// <summary>„Wer in der Stadt hat das?“: what somebody looks for, asked of several shops at once. Belongs to the town.</summary>
internal sealed class Enquiry : OwnedEntity
{
    /// <summary>Address of the shopper's page. Guests get it by mail only, so that knowing it proves the address.</summary>
    public required string Token { get; init; }

    public EnquiryState State { get; set; }

    /// <summary>What is looked for, in a few words: all that is left of it when nobody had it.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Size { get; init; }

    /// <summary>Zero: they did not say.</summary>
    public Money AtMost { get; init; }

    public DateOnly? NeededBy { get; init; }

    public required string Name { get; init; }

    public required string Email { get; set; }

    public required string Locale { get; init; }

    public Guid? ShopperId { get; set; }

    /// <summary>Where they would look for it; empty: they do not know. Once it is sent, of the shops it went to.</summary>
    public string Branch { get; set; } = "";

    /// <summary>JSON: ids of photos, which belong to the town.</summary>
    public string Pictures { get; init; } = "[]";

    /// <summary>To so many shops it went.</summary>
    public int Shops { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ClosesAt { get; set; }

    public DateTimeOffset StateAt { get; set; }

    /// <summary>Why the town stopped it.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Made up, to show what the pages look like.</summary>
    public bool Sample { get; init; }

    public bool IsClosed => State is EnquiryState.Found or EnquiryState.Over or EnquiryState.Stopped;
}

/// <summary>Ids in a column.</summary>
internal static class IdList
{
    public static string Write(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids);

    public static IReadOnlyList<Guid> Read(string ids) => JsonSerializer.Deserialize<Guid[]>(ids)!;
}
