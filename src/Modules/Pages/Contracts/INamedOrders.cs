using Storefront.Platform.Values;

namespace Storefront.Pages.Contracts;

/// <summary>
/// The orders of the current shop that somebody names in a sentence, such as „Bestellung e-7k3m9q-1 vom Montag“. Implemented by whoever
/// keeps orders.
/// </summary>
public interface INamedOrders
{
    /// <summary>What each sentence names, of what there really is.</summary>
    Task<ILookup<string, NamedOrder>> FindAsync(IReadOnlyCollection<string> sentences, CancellationToken cancel);

    /// <summary>What is to be given back for withdrawals from these orders, by number. In the shop's scope.</summary>
    Task<IReadOnlyDictionary<string, OrderRefunds>> RefundsAsync(IReadOnlyCollection<string> numbers, CancellationToken cancel);

    /// <summary>Where staff look for the orders of a person, in the back office.</summary>
    string SearchPath(string name);
}

/// <param name="Number">Its number.</param>
/// <param name="Email">The buyer's address.</param>
/// <param name="Path">Where staff work on it, in the back office.</param>
public sealed record NamedOrder(string Number, string Email, string Path);

/// <param name="Paid">The shop has the money.</param>
/// <param name="Amounts">By when the withdrawal came in; without those that say in words what is meant.</param>
public sealed record OrderRefunds(bool Paid, IReadOnlyDictionary<DateTimeOffset, Money> Amounts)
{
    /// <summary>What the shop was paid: it never gives back more.</summary>
    public Money Received { get; init; }

    /// <summary>What was really given back, by when the withdrawal came in; only for those that are ticked off.</summary>
    public IReadOnlyDictionary<DateTimeOffset, Money> GivenBack { get; init; } = new Dictionary<DateTimeOffset, Money>();

    /// <summary>What was taken out, in the shop's words, by when the withdrawal came in; without those that say it in words.</summary>
    public IReadOnlyDictionary<DateTimeOffset, string> Goods { get; init; } = new Dictionary<DateTimeOffset, string>();

    /// <summary>When those came in for which money went back, and nobody kept how much.</summary>
    public IReadOnlyCollection<DateTimeOffset> OfUnknownSum { get; init; } = [];

    /// <summary>Goods that were handed over and come back, by when the withdrawal came in.</summary>
    public IReadOnlyDictionary<DateTimeOffset, IReadOnlyList<ReturnedGoods>> Returned { get; init; } = new Dictionary<DateTimeOffset, IReadOnlyList<ReturnedGoods>>();
}

/// <param name="Line">Of the order.</param>
/// <param name="Title">In the shop's words.</param>
/// <param name="Pieces">So many may come back.</param>
public sealed record ReturnedGoods(Guid Line, string Title, int Pieces);
