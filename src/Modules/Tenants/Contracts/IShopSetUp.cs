using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Contracts;

public enum SetUpState
{
    /// <summary>Nothing there yet; needed before selling.</summary>
    Open,

    /// <summary>Begun, something is still lacking.</summary>
    Begun,

    Done,

    /// <summary>Not done and not needed.</summary>
    Optional,
}

/// <summary>A step on the shop's set-up page. Register with <c>services.AddScoped&lt;ISetUpTask, …&gt;()</c>.</summary>
public interface ISetUpTask
{
    /// <summary>Smaller comes first: 10 profile, 20 hours, 30 articles, 40 legal data, 50 payment, 60 pickup, 70 texts.</summary>
    int Order { get; }

    /// <summary>Text key of its words, such as <c>hours.set_up</c>.</summary>
    string TextKey { get; }

    /// <summary>Page where it is done, such as <c>/admin/hours</c>.</summary>
    string Path { get; }

    /// <summary>Shown and counted only while this is on; null for always.</summary>
    string? Feature => null;

    ValueTask<SetUpState> StateAsync(CancellationToken cancel);
}

/// <summary>What must be true before a shop sells (legal.md section 25). Asked in the shop's scope.</summary>
public interface IPublishCheck
{
    /// <summary>What is lacking; empty when all is well.</summary>
    Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel);
}

/// <param name="TextKey">Sentence that says what to do.</param>
/// <param name="Path">Page where it is done.</param>
/// <param name="Arguments">Values for the sentence.</param>
public sealed record PublishGap(string TextKey, string Path, params (string Name, object? Value)[] Arguments);

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
