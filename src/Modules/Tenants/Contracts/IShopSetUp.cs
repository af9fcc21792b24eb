using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Contracts;

/// <summary>
/// One step of a shop's way to the public: a line of its set-up page, and a bar of the publish gate (legal.md section 25). The
/// step is done when nothing is lacking, so list and gate cannot disagree. Asked in the shop's scope; it only looks. A portal goes
/// the same way with fewer steps: it has an imprint and sells nothing. Register
/// with <c>services.AddScoped&lt;IPublishCheck, …&gt;()</c>.
/// </summary>
public interface IPublishCheck
{
    /// <summary>Smaller comes first: 10 profile, 20 hours, 30 articles, 40 legal data, 45 packaging and arbitration, 50 payment, 60 pickup, 70 texts.</summary>
    int Order { get; }

    /// <summary>Text key of its words, verb and noun, such as <c>hours.set_up</c>.</summary>
    string TextKey { get; }

    /// <summary>Page where it is done, such as <c>/admin/hours</c>.</summary>
    string Path { get; }

    /// <summary>Who takes this step.</summary>
    TenantKinds Kinds => TenantKinds.Shop;

    /// <summary>What is lacking; empty when all is well.</summary>
    Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel);
}

/// <param name="TextKey">Sentence that says what to do.</param>
/// <param name="Path">The very page that mends it.</param>
/// <param name="Blocks">From this level on the shop cannot go public without it; null when it is only advice.</param>
/// <param name="Arguments">Values for the sentence.</param>
public sealed record PublishGap(string TextKey, string Path, ShopLevel? Blocks, params (string Name, object? Value)[] Arguments)
{
    /// <summary>It ends by itself: nothing is lacking, but it should be said.</summary>
    public bool Passes { get; init; }

    public bool Bars(ShopLevel wanted) => Blocks is { } from && from <= wanted;
}

/// <summary>How far the shop of the current scope is on its way to its first sale.</summary>
public interface IShopWay
{
    /// <summary>It sells, and nothing is left to set up or to ask for.</summary>
    Task<bool> IsCompleteAsync(CancellationToken cancel);
}

/// <summary>A figure on the overview page of a shop or a town.</summary>
public interface IDashboardFigure
{
    int Order { get; }

    TenantKinds Kinds { get; }

    /// <summary>Text key of its label.</summary>
    string TextKey { get; }

    /// <summary>Page that shows what is behind the figure, or null.</summary>
    string? Path { get; }

    /// <summary>Needed to see it; null for all staff.</summary>
    string? Permission => null;

    /// <summary>The figure as read, such as <c>12</c> or <c>1.284,50 €</c>; null leaves it out.</summary>
    ValueTask<string?> ValueAsync(TextIn texts, CancellationToken cancel);
}

/// <summary>A shop was opened, from the register form, a list or the command line. Raised in the shop's scope.</summary>
/// <param name="Branch">Id of its branch template; modules take their first settings from it.</param>
public sealed record ShopOpened(string? Branch);

/// <summary>A shop may now do more or less than before. Raised in the shop's scope.</summary>
public sealed record ShopLevelChanged(ShopLevel Before, ShopLevel After);
