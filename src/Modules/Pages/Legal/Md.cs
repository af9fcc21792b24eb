using System.Text;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Small words of Markdown: values of a profile must not become marks.</summary>
internal static class Md
{
    private const string Marks = "\\`*_{}[]<>#|~";

    public static string Text(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var letter in value.ReplaceLineEndings(" "))
        {
            escaped.Append(Marks.Contains(letter) ? "\\" : "").Append(letter);
        }

        return escaped.ToString().Trim();
    }

    /// <summary>Ends a sentence; one that ends in „e. K.“ has ended.</summary>
    public static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    /// <summary>Lines that stay lines; empty ones are left out.</summary>
    public static string Lines(params string?[] lines) =>
        string.Join("  \n", lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    public static string Paragraphs(params string?[] parts) =>
        string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part))) + "\n";

    public static string NameOf(TenantProfile profile) =>
        Text(profile.Legal.LegalName.Length > 0 ? profile.Legal.LegalName : profile.Name);

    /// <summary>Name, address, telephone, e-mail in one line: block [2] of the withdrawal instruction.</summary>
    public static string Contact(TenantProfile profile) => string.Join(", ", new[]
    {
        NameOf(profile),
        Text(profile.Contact.Line),
        profile.Contact.Phone.Length > 0 ? "Telefon: " + Text(profile.Contact.Phone) : "",
        profile.Contact.Email.Length > 0 ? "E-Mail: " + Text(profile.Contact.Email) : "",
    }.Where(part => part.Length > 0));

    public static string Address(TenantProfile profile) => Lines(
        NameOf(profile),
        Text(profile.Contact.Street),
        Text($"{profile.Contact.Zip} {profile.Contact.City}"));
}
