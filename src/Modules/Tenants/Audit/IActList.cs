using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.Texts;

namespace Storefront.Tenants.Audit;

/// <summary>What <c>_Acts.cshtml</c> shows.</summary>
internal interface IActList
{
    TextIn T { get; }

    /// <summary>Text key of what stands here.</summary>
    string IntroKey { get; }

    ActFilter Filter { get; }

    string? Kind { get; }

    string? Person { get; }

    string? From { get; }

    string? Until { get; }

    string? Words { get; }

    Guid? Before { get; }

    IReadOnlyList<SelectListItem> Kinds { get; }

    /// <summary>Who did something lately; others can be typed.</summary>
    IReadOnlyList<string> People { get; }

    IReadOnlyList<AuditLine> Lines { get; }

    Guid? Older { get; }

    /// <summary>The same choice, further back or as a table.</summary>
    string Address(Guid? before = null, string? handler = null);
}
