using Storefront.Tenants.Contracts;

namespace Storefront.Host.Commands;

/// <summary>What can be wrong with a town or a shop that somebody wants to add, as a sentence that says what to do.</summary>
internal static class Wish
{
    public static string? Problem(IProvisioning provisioning, string name, string? slug, string? email) =>
        string.IsNullOrWhiteSpace(name) ? "The name is empty. Give one in quotes: \"Schuhhaus Becker\"."
        : !provisioning.IsName(name) ? "The name cannot stand on a page. Write it in at most 100 characters, with a letter or a digit, without angle brackets (< >) and control characters."
        : slug is not null && !provisioning.IsSlug(slug) ? $"\"{slug}\" cannot stand in addresses. Use a-z, 0-9 and hyphens for --slug."
        : email is not null && !provisioning.IsMailAddress(email) ? $"\"{email}\" is no e-mail address. Nobody would get the link to sign in."
        : null;
}
