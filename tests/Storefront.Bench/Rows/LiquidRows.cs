using System.Globalization;
using System.Text.RegularExpressions;
using Storefront.Bench.Serving;

namespace Storefront.Bench.Rows;

/// <summary>The template engine without anything around it, measured by its own tests' program.</summary>
internal static partial class LiquidRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        using var process = Child.Start(
            Cores.Server, Artifacts.Liquid, ["bench", bench.Size.Seconds.ToString(CultureInfo.InvariantCulture)], quiet: false);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var page = PageLine().Match(output);
        if (!page.Success)
        {
            throw new InvalidOperationException("The engine's program said: " + output);
        }

        var (bytes, perSecond, allocated) = (Number(page, 1), Number(page, 2), Number(page, 3));
        bench.Found.Add(
            $"Liquid alone, a page of {bytes / 1024:0} KB",
            $"{perSecond:N0} per CPU second, {allocated / 1024:0.0} KB allocated each",
            "≥ 3,000, ≤ 60 KB",
            perSecond >= 3_000 && allocated <= 60 * 1024);
    }

    private static double Number(Match match, int group) =>
        double.Parse(match.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"page of ([\d,]+) bytes: ([\d,]+) per CPU second, ([\d,]+) bytes each")]
    private static partial Regex PageLine();
}
