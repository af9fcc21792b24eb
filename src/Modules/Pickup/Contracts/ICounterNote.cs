using Storefront.Platform.BackOffice;

namespace Storefront.Pickup.Contracts;

/// <summary>Something that is noted at the counter with one tap, beside handing over. Implemented by the modules that want to know it.</summary>
public interface ICounterNote
{
    /// <summary>Null leaves it out: its feature is off, or this person may not.</summary>
    CounterNote? For(StaffMember staff);
}

/// <param name="TextKey">What it is about.</param>
/// <param name="Path">Where a tap is sent, below the shop's address; it comes with <c>back</c>, the page it was made on.</param>
/// <param name="Field">Name of what is sent.</param>
/// <param name="Taps">One button each: what is sent, and the text key of its words.</param>
public sealed record CounterNote(string TextKey, string Path, string Field, IReadOnlyList<(string Value, string TextKey)> Taps);
