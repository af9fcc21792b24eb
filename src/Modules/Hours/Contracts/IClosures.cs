using System.Collections.Frozen;
using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Contracts;

/// <summary>
/// What plans of the current town mean for its shops: nobody walks in, and what goes on all the same. Read together with a shop's own
/// hours, never written into them. From memory after the first call.
/// </summary>
public interface IClosures
{
    /// <summary>Those that hold for the shop now or later, the earliest first; mostly none.</summary>
    ValueTask<IReadOnlyList<ShopClosure>> OfShopAsync(Guid shop, CancellationToken cancel);

    /// <summary>
    /// The last moment of the past sixty days at which a plan kept the shop shut, without service at its door; now while it is. Whoever counts
    /// days that somebody has to come counts from then.
    /// </summary>
    ValueTask<DateTimeOffset?> LastShutAsync(Guid shop, CancellationToken cancel);

    /// <summary>The shops that a plan is or was about, without those that do not take part. Asks the database.</summary>
    Task<IReadOnlySet<Guid>> ShopsOfAsync(Guid plan, CancellationToken cancel);

    /// <summary>What is answered holds for the eyes of the town's team only: nothing of it may be kept for others.</summary>
    bool IsRehearsal { get; }
}

/// <param name="PlanId">Of the town's plan.</param>
/// <param name="From">First moment, in the town's time.</param>
/// <param name="Until">First moment at which it is over; null: until the town ends it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Words">What shoppers should know; empty for the usual sentence.</param>
public sealed record ShopClosure(Guid PlanId, LocalDateTime From, LocalDateTime? Until, DoorWords Title, DoorWords Words)
{
    /// <summary>Ids of the parts that go on in this shop: see <see cref="IClosurePart"/>.</summary>
    public required FrozenSet<string> Stays { get; init; }

    /// <summary>Ids of the parts this shop offers otherwise, and that rest meanwhile.</summary>
    public required FrozenSet<string> Rests { get; init; }

    /// <summary>Numbers the town has set, by <c>part.rule</c>.</summary>
    public required IReadOnlyDictionary<string, int> Rules { get; init; }

    /// <summary>Something that stays on is handed over at the door: opening hours go on as times at the door.</summary>
    public required bool AtDoor { get; init; }

    public bool Covers(LocalDateTime at) => From <= at && (Until is not { } end || at < end);

    public bool KeepsOn(string part) => Stays.Contains(part);

    public int? Rule(string part, string rule) => Rules.TryGetValue($"{part}.{rule}", out var value) ? value : null;
}

/// <summary>
/// Something that can go on while a plan of the town lets nobody into the shops: pickup at the door, reserving, a courier, advice by
/// video. Implemented by the module it belongs to, which keeps to what <see cref="IClosures"/> says of it. Asked in the town's scope; register
/// with <c>services.AddScoped&lt;IClosurePart, …&gt;()</c>.
/// </summary>
public interface IClosurePart
{
    /// <summary>Stable: <c>pickup</c>.</summary>
    string Id { get; }

    int Order { get; }

    /// <summary>Text key: „Abholung an der Tür“.</summary>
    string NameKey { get; }

    /// <summary>Text key of a sentence that says what it means.</summary>
    string HintKey { get; }

    /// <summary>Goods are handed over at the door, at the shop's opening hours.</summary>
    bool ServesAtDoor { get; }

    /// <summary>Numbers that a plan may set for it.</summary>
    IReadOnlyList<ClosureRule> Rules => [];

    /// <summary>Those of the shops that have it. In a fixed number of queries, however many shops there are.</summary>
    Task<IReadOnlySet<Guid>> ShopsAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel);

    /// <summary>What there is to say of it now, for each shop, such as the earliest pickup; shown before and after in a preview.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OutlookAsync(IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());
}

/// <param name="Id">Within its part: <c>places</c>.</param>
/// <param name="LabelKey">Text key of the field.</param>
/// <param name="HintKey">Text key of its hint.</param>
/// <param name="Least">Smallest number.</param>
/// <param name="Most">Largest number.</param>
public sealed record ClosureRule(string Id, string LabelKey, string HintKey, int Least, int Most);

/// <summary>
/// A plan of the town was switched on, its end was moved, or it was switched off: what was promised for this time is handed over in another
/// way than was thought. Raised in the town's scope.
/// </summary>
/// <param name="PlanId">Which.</param>
/// <param name="Change">What happened.</param>
/// <param name="From">The time that is concerned.</param>
/// <param name="Until">Its end; null when it is open.</param>
/// <param name="TellShoppers">The town wants those told by mail to whom something was promised.</param>
public sealed record ClosureChanged(Guid PlanId, ClosureChange Change, DateTimeOffset From, DateTimeOffset? Until, bool TellShoppers);

public enum ClosureChange
{
    Announced,
    Longer,
    Lifted,
}
