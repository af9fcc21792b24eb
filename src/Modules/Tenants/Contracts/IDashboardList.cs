using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Contracts;

/// <summary>A short list on the overview page: what waits, and the next step as one button.</summary>
public interface IDashboardList
{
    int Order { get; }

    TenantKinds Kinds { get; }

    /// <summary>Needed to see it; null for all staff.</summary>
    string? Permission => null;

    /// <summary>What is to be shown now; null leaves the list out, also when its feature is off.</summary>
    ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel);
}

/// <param name="Title">Heading.</param>
/// <param name="Empty">Sentence that stands there when nothing waits.</param>
/// <param name="More">Words of the link to all of it.</param>
/// <param name="MorePath">Where all of it is, such as <c>/admin/orders</c>.</param>
/// <param name="Rows">The first few.</param>
public sealed record DashboardList(string Title, string Empty, string More, string MorePath, IReadOnlyList<DashboardRow> Rows);

/// <param name="Title">Words of the link.</param>
/// <param name="Path">The page of this row.</param>
/// <param name="Detail">Who and when, in one line.</param>
/// <param name="Badge">State in one word.</param>
/// <param name="BadgeKind"><c>new</c>, <c>wait</c>, <c>ok</c> or <c>stop</c>.</param>
/// <param name="Step">The next step, or null.</param>
public sealed record DashboardRow(string Title, string Path, string Detail, string Badge, string BadgeKind, DashboardStep? Step);

/// <summary>One button: sends a form, or leads to the page where the step needs more than a tap.</summary>
/// <param name="Text">Words on it: a verb.</param>
/// <param name="Path">Where to, such as <c>/admin/orders/1?handler=Step</c>.</param>
/// <param name="Fields">What is sent; nothing makes the button a link.</param>
public sealed record DashboardStep(string Text, string Path, params (string Name, string Value)[] Fields);
