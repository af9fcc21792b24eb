using System.Globalization;
using System.Text.Json;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Pages.Withdrawal;

/// <summary>A withdrawal as it came in (WDR-19). What was declared is written once and never changed; the shop only ticks it off.</summary>
internal sealed class WithdrawalDeclaration : OwnedEntity
{
    /// <summary>Unguessable part of the address of the acknowledgement page.</summary>
    public required string Token { get; init; }

    public required string Name { get; init; }

    /// <summary>Order number or a description in the person's words.</summary>
    public required string Contract { get; init; }

    public required string Email { get; init; }

    /// <summary>A message to the shop. Before <see cref="Part"/> was asked apart, it may name a part.</summary>
    public required string Note { get; init; }

    /// <summary>What is withdrawn from; empty for the whole contract, null for what came in before it was asked.</summary>
    public string? Part { get; init; }

    /// <summary>The same as pieces of lines, as JSON, where it was ticked.</summary>
    public string? Items { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string Locale { get; init; }

    /// <summary>The same for the same withdrawal, and unique; null for what came in before it was kept. See <see cref="SameWithdrawal"/>.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>When the shop had dealt with it; null while it waits.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public string? DoneBy { get; set; }

    /// <summary>Whether it took out exactly what the form ticks. A line of one piece has no number to type; a whole order has no list.</summary>
    public bool Holds(WithdrawalForm form)
    {
        if (Items is null)
        {
            return Part is { Length: 0 };
        }

        var pieces = JsonSerializer.Deserialize<WithdrawnPieces[]>(Items)!;
        return form.Lines.ToHashSet().SetEquals(pieces.Select(one => one.Line))
            && Array.TrueForAll(pieces, one => !form.Pieces.TryGetValue(one.Line, out var typed) || typed == one.Quantity.ToString(CultureInfo.InvariantCulture));
    }
}
