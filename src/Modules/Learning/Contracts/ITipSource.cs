using Microsoft.AspNetCore.Http;

namespace Storefront.Learning.Contracts;

/// <summary>
/// What another module knows about a screen of a shop's back office. It is shown as tip of the moment when no lesson is, and the same button
/// takes it away. Register with <c>services.AddScoped&lt;ITipSource, …&gt;()</c>.
/// </summary>
public interface ITipSource
{
    /// <summary>The best first. Whoever has nothing for this page says so without asking the database.</summary>
    ValueTask<IReadOnlyList<Tip>> ForAsync(PathString page, CancellationToken cancel);

    /// <summary>Whether a key may be one of its tips.</summary>
    bool Knows(string key);
}

/// <param name="Key">Under which it is remembered that somebody does not want to see it any more.</param>
/// <param name="Label">What it is: „Antwort von Kolleginnen und Kollegen“.</param>
/// <param name="Title">Words of the link.</param>
/// <param name="Path">Where it leads, below the tenant's address.</param>
/// <param name="Detail">A few words after the link.</param>
public sealed record Tip(string Key, string Label, string Title, string Path, string Detail);
