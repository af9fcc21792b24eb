using Microsoft.Playwright;
using Xunit.Sdk;

namespace Storefront.Browser.Tests;

/// <summary>The check that all walks lean on finds what it is there for.</summary>
public sealed class AccessibilityTests(DemoTown town)
{
    private const string Page = "<!doctype html><html lang=\"de\"><head><title>Probe</title></head><body><main><h1>Probe</h1>{0}</main></body></html>";

    [Theory]
    [InlineData("<img src=\"/a.png\">", "image-alt")]
    [InlineData("<p style=\"color:#aaa;background:#fff\">Kaum zu lesen</p>", "color-contrast")]
    [InlineData("<iframe title=\"Vorschau\" srcdoc=\"<html lang='de'><title>Vorschau</title><body><main><h1>Vorschau</h1><input></main></body></html>\"></iframe>", "label")]
    [InlineData("<div style=\"width:4000px\">Sehr breit</div>", "wider than the window")]
    public async Task What_is_wrong_is_found(string html, string rule)
    {
        var page = await OpenAsync(html);
        var error = await Assert.ThrowsAsync<TrueException>(() => page.CheckAsync());
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_right_passes() => await (await OpenAsync("<p>Gut zu lesen</p>")).CheckAsync();

    private async Task<IPage> OpenAsync(string html)
    {
        var page = await town.OpenAsync(360);
        await page.SetContentAsync(Page.Replace("{0}", html, StringComparison.Ordinal));
        return page;
    }
}
