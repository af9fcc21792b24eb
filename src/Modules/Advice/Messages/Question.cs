using System.Text.Json;
using Storefront.Platform.Data;

namespace Storefront.Advice.Messages;

internal enum QuestionState
{
    /// <summary>The shop's turn.</summary>
    Open,
    Answered,
}

/// <summary>A message left by a shopper, and what came back: words, photos, cards. For those who do not want to call.</summary>
internal sealed class Question : OwnedEntity
{
    /// <summary>Address of the shopper's page; whoever got it by mail reads along.</summary>
    public required string Token { get; init; }

    public QuestionState State { get; set; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Locale { get; init; }

    public required string ProductTitle { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset StateAt { get; set; }
}

/// <summary>One message of it.</summary>
internal sealed class QuestionLine : OwnedEntity
{
    public required Guid QuestionId { get; init; }

    public bool FromShop { get; init; }

    public required string By { get; init; }

    public required string Text { get; init; }

    /// <summary>JSON: ids of photos.</summary>
    public string Pictures { get; init; } = "[]";

    /// <summary>JSON: ids of articles.</summary>
    public string Products { get; init; } = "[]";

    public DateTimeOffset At { get; init; }

    public static string Write(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids);

    public static IReadOnlyList<Guid> Read(string ids) => JsonSerializer.Deserialize<Guid[]>(ids)!;
}
