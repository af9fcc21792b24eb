namespace Storefront.Platform.Events;

/// <summary>
/// Something happened that a shop or a town may want to see as a number: how many, on which day. Any module raises it in the shop's scope
/// and need not know who counts; where nobody does, nothing is stored.
/// </summary>
/// <param name="Kind">One of the words below; whoever counts leaves out what they do not know.</param>
/// <param name="What">Id of the thing itself, so that it counts once although it is told twice. It is not stored.</param>
public sealed record WorthCounting(string Kind, Guid What)
{
    /// <summary>Somebody of the shop and somebody from outside spoke with each other.</summary>
    public const string Call = "call";

    /// <summary>Goods were asked to be laid aside.</summary>
    public const string Reservation = "reservation";

    /// <summary>Goods came into the hands of whoever wanted them.</summary>
    public const string Pickup = "pickup";

    /// <summary>The shop told somebody who looked for something that it has it, or can get it.</summary>
    public const string Answer = "answer";
}
