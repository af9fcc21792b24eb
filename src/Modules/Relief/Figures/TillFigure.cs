using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Relief.Figures;

/// <summary>What went over the shop's own till, net, in one month („2019-11“) or on one day („2019-11-05“).</summary>
internal sealed class TillFigure : OwnedEntity
{
    public required string Period { get; init; }

    public Money Net { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Made up, for show, until somebody enters their own.</summary>
    public bool IsSample { get; set; }

    public static bool IsMonthly(string period) => period.Length == 7;
}

/// <summary>One change of the till's figures, so that it can be undone.</summary>
internal sealed class TillChange : OwnedEntity
{
    public DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary><c>typed</c> or <c>file</c>.</summary>
    public required string What { get; init; }

    /// <summary>Cents by period as they were before, null for none, as JSON.</summary>
    public required string Before { get; init; }

    public int Count { get; init; }

    public bool Undone { get; set; }
}
