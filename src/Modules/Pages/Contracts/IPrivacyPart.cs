namespace Storefront.Pages.Contracts;

/// <summary>
/// Adds a paragraph to the privacy notice that is written for the current tenant: what a module does with what browsers send or people type.
/// Implemented by the modules that do it, in German as the whole text is; what it says has to follow the tenant's features.
/// </summary>
public interface IPrivacyPart
{
    /// <summary>Smaller comes first.</summary>
    int Order { get; }

    /// <summary>Markdown with its own heading of second rank, or null when this tenant does no such thing.</summary>
    string? Write();
}
