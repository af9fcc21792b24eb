namespace Storefront.Learning.Contracts;

/// <summary>
/// Finds out whether what a lesson teaches was done, so that nobody has to tick off what the product knows. Asked in the shop's scope; it only
/// looks. Register with <c>services.AddScoped&lt;ILessonCheck, …&gt;()</c>.
/// </summary>
public interface ILessonCheck
{
    /// <summary>The word before the colon in a lesson's <c>check</c>: <c>step</c> in <c>step:hours.set_up</c>.</summary>
    string Kind { get; }

    /// <param name="what">The words after the colon; empty when there are none.</param>
    /// <param name="person">Account of whoever reads the lesson.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel);
}
