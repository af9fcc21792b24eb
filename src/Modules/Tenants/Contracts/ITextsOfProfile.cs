namespace Storefront.Tenants.Contracts;

/// <summary>Texts that were made from the current tenant's profile, as its imprint: whoever changes the profile learns which no longer fit.</summary>
public interface ITextsOfProfile
{
    Task<IReadOnlyList<OutdatedText>> FindOutdatedAsync(CancellationToken cancel);
}

/// <param name="TextKey">Sentence that says what to do.</param>
/// <param name="Path">The very page that mends it.</param>
public sealed record OutdatedText(string TextKey, string Path);
