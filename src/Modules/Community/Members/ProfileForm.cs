using Storefront.Tenants.Contracts;

namespace Storefront.Community.Members;

/// <summary>A profile as it is typed.</summary>
internal sealed class ProfileForm
{
    private const int LongestName = 100;
    private const int LongestAbout = 1_000;

    public string? Name { get; set; }

    public string? Branch { get; set; }

    public string? About { get; set; }

    public Audience ShownTo { get; set; }

    public bool ShowName { get; set; }

    public bool ShowPlace { get; set; }

    public bool ShowAbout { get; set; }

    public bool Mails { get; set; }

    public bool Digest { get; set; }

    public static ProfileForm Of(Member row) => new()
    {
        Name = row.Name,
        Branch = row.Branch,
        About = row.About,
        ShownTo = row.ShownTo,
        ShowName = row.ShowName,
        ShowPlace = row.ShowPlace,
        ShowAbout = row.ShowAbout,
        Mails = row.Mails,
        Digest = row.Digest,
    };

    public IEnumerable<(string Field, string Key, int Max)> Problems(IBranches branches)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return (nameof(Name), "forms.required", LongestName);
        }
        else if (Name.Length > LongestName)
        {
            yield return (nameof(Name), "forms.too_long", LongestName);
        }

        if (About?.Length > LongestAbout)
        {
            yield return (nameof(About), "forms.too_long", LongestAbout);
        }

        if (!string.IsNullOrEmpty(Branch) && branches.Find(Branch) is null)
        {
            yield return (nameof(Branch), "community.problem.branch", 0);
        }
    }

    public void Fill(Member row, string locale)
    {
        (row.Name, row.Branch, row.About) = (Name?.Trim() ?? "", Branch ?? "", About?.Trim() ?? "");
        (row.ShownTo, row.ShowName, row.ShowPlace, row.ShowAbout) = (ShownTo, ShowName, ShowPlace, ShowAbout);
        (row.Mails, row.Digest, row.Locale) = (Mails, Digest, locale);
    }
}
