namespace Storefront.Tenants.Domains;

/// <summary>Looks at the outside world: the two places where an owner can put a token.</summary>
internal interface IDomainRecords
{
    /// <summary>The TXT records of a name.</summary>
    Task<Sighting> TextsAsync(string name, CancellationToken cancel);

    /// <summary>The file <see cref="DomainClaim.FilePath"/> of a host.</summary>
    Task<Sighting> FileAsync(string host, CancellationToken cancel);
}

/// <param name="Values">What stands there.</param>
/// <param name="Trouble">Why nothing could be read; null when it could.</param>
internal sealed record Sighting(IReadOnlyList<string> Values, Sight? Trouble = null)
{
    public static Sighting Of(Sight trouble) => new([], trouble);

    /// <summary>What that means for somebody who waits for a value.</summary>
    public Sight For(string value) => Trouble
        ?? (Values.Any(found => found.Trim() == value) ? Sight.Token : Values.Count == 0 ? Sight.Nothing : Sight.Other);
}
