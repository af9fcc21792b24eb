using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Storefront.Browser.Tests;

/// <summary>What every page has to pass, wherever a journey stops.</summary>
internal static class Accessibility
{
    /// <summary>axe finds nothing for WCAG 2.2 AA, and nothing sticks out sideways.</summary>
    public static async Task CheckAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync();
        await SaveBarAsync(page, "static");
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        await SaveBarAsync(page, "");
        var found = result.Violations.Select(rule =>
            $"{rule.Id}: {rule.Help} at {string.Join(" | ", rule.Nodes.Take(3).Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n{string.Join('\n', found)}");

        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wider <= 0, $"{page.Url} is {wider} px wider than the window.");
    }

    // It always lies over something, and scrolling brings that out; axe does not scroll and calls it too small to be touched.
    private static Task SaveBarAsync(IPage page, string position) => page.EvaluateAsync(
        "position => document.querySelectorAll('.savebar').forEach(bar => { bar.style.position = position; })", position);
}
