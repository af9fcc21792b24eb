using Storefront.Platform.Texts;
using Storefront.Tenants.Addresses;

namespace Storefront.Tenants.Profiles;

/// <summary>Whether two names pass for one another: of towns among towns, of shops among the shops of a town.</summary>
internal static class AlikeNames
{
    /// <summary>A name as addresses write it; one in other letters as it stands.</summary>
    public static string Fold(string name) => Slug.Of(name) is { Length: > 0 } slug ? slug : name.Trim().ToUpperInvariant();

    /// <summary>The same letters but for a slip or two, or one name within the other: „Becker“, „Schuhhaus Becker GmbH“.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <param name="silent">Words that make no difference, folded, such as <c>gmbh</c>.</param>
    public static bool LookAlike(string one, string other, IReadOnlyCollection<string> silent)
    {
        var (left, right) = (Words(one, silent), Words(other, silent));
        if (left.Length == 0 || right.Length == 0)
        {
            return Fold(one) == Fold(other);
        }

        return left.All(right.Contains) || right.All(left.Contains) || Near(string.Concat(left), string.Concat(right));
    }

    private static bool Near(string left, string right)
    {
        var most = Math.Min(left.Length, right.Length) switch { < 5 => 0, < 8 => 1, _ => 2 };
        return EditDistance.Between(left, right, most) <= most;
    }

    private static string[] Words(string name, IReadOnlyCollection<string> silent) =>
        [.. Slug.Of(name).Split('-', StringSplitOptions.RemoveEmptyEntries).Where(word => !silent.Contains(word))];
}
