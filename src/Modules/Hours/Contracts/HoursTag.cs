namespace Storefront.Hours.Contracts;

/// <summary>
/// Tag under which the hours of a whole town are evicted on every node, with what modules made from them: see
/// <see cref="Storefront.Platform.Web.IKeptForPages"/>.
/// </summary>
public static class HoursTag
{
    private const string Start = "hours:";

    public static string Of(Guid town) => Start + town;

    /// <summary>The town whose hours a tag speaks of; null for other tags.</summary>
    public static Guid? TownOf(string tag) =>
        tag.StartsWith(Start, StringComparison.Ordinal) && Guid.TryParse(tag.AsSpan(Start.Length), out var town) ? town : null;
}
