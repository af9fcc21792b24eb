using System.Globalization;

namespace Storefront.Bench.Report;

/// <summary>Figures in the order that counts: the ratio to bare Kestrel, processor time, then what a clock on the wall says.</summary>
internal static class Lines
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Of(RequestRow row, Load.Load? bare) => string.Create(
        Culture,
        $"{row.Name,-52} {Ratio(row.Load, bare),7}  {row.Load.CpuMs,8:0.000} ms CPU  {row.Load.PerCpuSecond,9:N0}/CPU-s  p50 {row.Load.P50Ms,7:0.00} ms  p99 {row.Load.P99Ms,7:0.00} ms  {row.Load.PerSecond,8:N0}/s");

    public static string Of(Finding finding) =>
        $"{finding.Name,-52} {finding.Measured}{(finding.Target is null ? "" : $"   target {finding.Target}: {(finding.Met ? "met" : "NOT MET")}")}";

    public static string Markdown(RequestRow row, Load.Load? bare) => string.Create(
        Culture,
        $"| {row.Name} | {Ratio(row.Load, bare)} | {row.Load.CpuMs:0.000} ms | {row.Load.PerCpuSecond:N0} | {row.Load.P50Ms:0.00} ms | {row.Load.P99Ms:0.00} ms | {row.Note} |");

    public static string Markdown(Finding finding) =>
        $"| {finding.Name} | {finding.Measured} | {finding.Target ?? "–"} | {(finding.Target is null ? "" : finding.Met ? "met" : "**not met**")} |";

    public static string Ratio(Load.Load load, Load.Load? bare) =>
        bare is null ? "–" : string.Create(Culture, $"{load.CpuMs / bare.CpuMs:0.0} ×");
}
