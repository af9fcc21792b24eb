using Storefront.Platform.Texts;

namespace Storefront.Hours.Office;

/// <summary>What is promised for a time at which the shop is to be closed, with the button that goes on all the same.</summary>
/// <param name="Confirm">Name of the button.</param>
/// <param name="Sentence">How many there are.</param>
/// <param name="Stay">What becomes of them.</param>
/// <param name="Anyway">Words of the button.</param>
/// <param name="Page">Which found them.</param>
internal sealed record PromisesInTheWay(string Confirm, string Sentence, string Stay, string Anyway, HoursPage Page)
{
    public static PromisesInTheWay OfClosure(HoursPage page) => new(
        "closure-confirm", page.T["hours.error.closure_promised", ("count", page.Promised.Count)], page.T["hours.closure_promises_stay"],
        page.T["hours.closure_anyway"], page);

    public static PromisesInTheWay OfHours(string confirm, HoursPage page) => new(
        confirm, page.T["hours.error.hours_promised", ("count", page.Promised.Count)], page.T["hours.hours_promises_stay"],
        page.T["hours.hours_anyway"], page);

    public static PromisesInTheWay OfRemoval(HoursPage page) => OfHours("remove-confirm", page) with { Anyway = page.T["hours.remove_anyway"] };

    public TextIn T => Page.T;
}
