using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Storefront.Browser.Tests;

/// <summary>What every page has to pass, wherever a journey stops.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Only what is wrong comes back: what is right is most of it, and is thrown away here.
    private const string Look = """
        async () => {
          const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
          const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'], iframes: false });
          return violations.map(rule => `${rule.id}: ${rule.help} at ${rule.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    /// <summary>axe finds nothing for WCAG 2.2 AA, and nothing sticks out sideways.</summary>
    /// <remarks>
    /// axe runs in the page itself; its package for Playwright opens a second page for each run, which costs more than the run.
    /// </remarks>
    public static async Task CheckAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync();
        await SaveBarAsync(page, "static");
        var found = new List<string>();
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Axe);
            found.AddRange(await frame.EvaluateAsync<string[]>(Look));
        }

        await SaveBarAsync(page, "");
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");

        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wider <= 0, $"{page.Url} is {wider} px wider than the window.");
    }

    // It always lies over something, and scrolling brings that out; axe does not scroll and calls it too small to be touched.
    private static Task SaveBarAsync(IPage page, string position) => page.EvaluateAsync(
        "position => document.querySelectorAll('.savebar').forEach(bar => { bar.style.position = position; })", position);
}
