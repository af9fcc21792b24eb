using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Staff;

/// <summary>What is typed to invite a head.</summary>
internal sealed record HeadInput
{
    internal const int LongestName = 100;

    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>Text keys of what is wrong, by field.</summary>
    internal IEnumerable<(string Field, string Key)> Problems(string missingName)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName)
        {
            yield return (nameof(Name), missingName);
        }

        if (!MailAddress.IsValid(Email))
        {
            yield return (nameof(Email), "forms.email");
        }
    }
}
