using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Members;

/// <summary>Members in words: „Ruth Becker · Schuhhaus Becker (Musterstadt)“, or only „Handel · Schuhe“.</summary>
internal sealed class Bylines(TenantDirectory directory, IBranches branches)
{
    public string Of(SeenMember? member, TextIn t) => member is null
        ? t["community.member.gone"]
        : string.Join(" · ", Parts(member, t).Where(part => part.Length > 0));

    /// <summary>The branch in words; empty: none.</summary>
    public string Branch(string id, TextIn t) =>
        branches.Find(id) is { } branch ? branch.Title.GetValueOrDefault(t.Locale) ?? branch.Title[TextCatalog.German] : "";

    public string? Place(SeenMember member) => member.Place is { } place ? PlaceOf(place) : null;

    private IEnumerable<string> Parts(SeenMember member, TextIn t) =>
        [member.Name ?? t["community.kind." + member.Kind], Place(member) ?? Branch(member.Branch, t)];

    /// <summary>„Schuhhaus Becker (Musterstadt kauft ein)“: towns go by the name of their portal.</summary>
    public string PlaceOf(Scope place)
    {
        var town = directory.Find(place.Town)?.Name ?? "";
        return place.Kind == TenantKind.Town || directory.Find(place)?.Name is not { } shop ? town : $"{shop} ({town})";
    }
}
