using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.BackOffice;

/// <summary>
/// Says something beside the page that somebody works on, such as a lesson that fits it. Modules implement it; the shell asks on every page
/// and shows the first that has something to say, so whoever has nothing says so without asking the database. Register as scoped.
/// </summary>
public interface IOfficeAside
{
    /// <summary>Null: nothing for this page, or not for this person.</summary>
    ValueTask<OfficeAside?> ForAsync(StaffMember staff, HttpContext context);
}

/// <param name="Label">What it is, before the link: „Passende Lektion“.</param>
/// <param name="Link">Words of the link.</param>
/// <param name="Path">Where it leads, below the tenant's address.</param>
/// <param name="Detail">A few words after the link.</param>
/// <param name="Dismiss">Words of the button that takes it away.</param>
/// <param name="DismissPath">Where that button sends its form.</param>
/// <param name="Fields">What is sent.</param>
public sealed record OfficeAside(
    string Label, string Link, string Path, string Detail, string Dismiss, string DismissPath, params (string Name, string Value)[] Fields);
