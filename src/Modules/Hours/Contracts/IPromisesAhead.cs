namespace Storefront.Hours.Contracts;

/// <summary>
/// What the current shop has promised its customers for a time to come. Implemented by the modules that promise; asked before the
/// shop closes for days, because the promise stays when the door does not open.
/// </summary>
public interface IPromisesAhead
{
    /// <summary>The earliest first; at most two hundred.</summary>
    Task<IReadOnlyList<PromiseAhead>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel);
}

/// <param name="TextKey">Sentence with <c>number</c>, <c>name</c> and <c>when</c>.</param>
/// <param name="Number">Of the order or the like.</param>
/// <param name="Name">Who comes.</param>
/// <param name="At">When.</param>
/// <param name="Path">Page of the back office.</param>
public sealed record PromiseAhead(string TextKey, string Number, string Name, DateTimeOffset At, string Path);
