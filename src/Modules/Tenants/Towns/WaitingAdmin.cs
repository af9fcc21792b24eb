namespace Storefront.Tenants.Towns;

/// <summary>Who registered a town, kept once it was let in: whom the operator calls when something is wrong with it.</summary>
internal sealed record ContactPerson
{
    public const string Key = "tenants.contact-person";

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";
}

/// <summary>Who registered a town and waits for the operator's answer. Forgotten once the town is approved.</summary>
internal sealed record WaitingAdmin
{
    public const string Key = "tenants.waiting-admin";

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Locale { get; init; } = "de";

    /// <summary>Of the link that confirms the address; empty once it was used.</summary>
    public string TokenHash { get; init; } = "";

    /// <summary>Of the link with which a town that was sent back is corrected.</summary>
    public string CorrectionHash { get; init; } = "";

    /// <summary>Why the operator sent it back or refused it, until it is sent again or approved.</summary>
    public string Reason { get; init; } = "";
}
