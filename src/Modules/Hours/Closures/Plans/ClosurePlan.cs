using Storefront.Platform.Data;

namespace Storefront.Hours.Closures.Plans;

internal enum PlanState
{
    /// <summary>Nobody but the team knows of it.</summary>
    Prepared,

    /// <summary>Holds from its beginning to its end; both may lie ahead.</summary>
    On,

    /// <summary>Was on, and is over or was switched off.</summary>
    Off,
}

/// <summary>
/// What the city team prepared for the day on which nobody may walk into the shops. It belongs to the town and is one row, however many shops
/// it is about (docs/decisions/0021).
/// </summary>
internal sealed class ClosurePlan : OwnedEntity
{
    public required string TitleDe { get; set; }

    public string TitleEn { get; set; } = "";

    public ClosureArea Area { get; set; } = new();

    /// <summary>Ids of the parts that go on where a shop has them.</summary>
    public IReadOnlyList<string> Stays { get; set; } = [];

    /// <summary>Numbers for these parts, by <c>part.rule</c>.</summary>
    public IReadOnlyDictionary<string, int> Rules { get; set; } = new Dictionary<string, int>();

    /// <summary>What shoppers read on every page concerned.</summary>
    public string WordsDe { get; set; } = "";

    public string WordsEn { get; set; } = "";

    /// <summary>On what order it rests: „Allgemeinverfügung vom …“.</summary>
    public string LegalDe { get; set; } = "";

    public string LegalEn { get; set; } = "";

    /// <summary>Where that can be read.</summary>
    public string LegalUrl { get; set; } = "";

    public bool TellShops { get; set; } = true;

    public bool TellShoppers { get; set; } = true;

    /// <summary>A shop may say that it stays as it is.</summary>
    public bool MayOptOut { get; set; }

    /// <summary>Shops see it while it is only prepared, and can say how they will do it.</summary>
    public bool Shared { get; set; }

    public PlanState State { get; set; }

    /// <summary>Wished in the form; null: when somebody switches it on.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>Wished in the form, or moved since; null: open.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>When somebody switched it on last.</summary>
    public DateTimeOffset? OnAt { get; set; }

    /// <summary>From when on it really held; later than <see cref="OnAt"/> when it was planned ahead.</summary>
    public DateTimeOffset? BeganAt { get; set; }

    public DateTimeOffset? OffAt { get; set; }

    /// <summary>The pages were told of its beginning.</summary>
    public bool Begun { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The shop said it does not take part, and may.</summary>
    public bool LeavesOut(ClosureChoice? choice) => MayOptOut && choice is { OptOut: true };

    public bool HoldsAt(DateTimeOffset now) => State == PlanState.On && BeganAt <= now && (EndsAt is not { } end || now < end);

    /// <summary>When it held last; null when it never did or was called off before it began.</summary>
    public (DateTimeOffset From, DateTimeOffset? Until)? Held => BeganAt is not { } from ? null
        : State == PlanState.Off ? OffAt is { } off && from < off ? (from, off) : null
        : (from, EndsAt);
}

/// <summary>What happened to a plan, when, and who did it.</summary>
internal sealed class ClosureStep : OwnedEntity
{
    public required Guid PlanId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>A person's name; empty: the clock.</summary>
    public required string By { get; init; }

    /// <summary>Text key below <c>hours.closures.log.</c></summary>
    public required string What { get; init; }

    /// <summary>A number that belongs to it: how many shops, how many mails.</summary>
    public int Count { get; init; }
}

/// <summary>How one shop does its part of a plan. Belongs to the shop; its id is the plan's.</summary>
internal sealed class ClosureChoice : OwnedEntity
{
    /// <summary>Stays as it is.</summary>
    public bool OptOut { get; set; }

    /// <summary>Why, for the town.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Parts of the plan that this shop does not do.</summary>
    public IReadOnlyList<string> Without { get; set; } = [];

    /// <summary>Instead of the town's words.</summary>
    public string WordsDe { get; set; } = "";

    public string WordsEn { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }
}
