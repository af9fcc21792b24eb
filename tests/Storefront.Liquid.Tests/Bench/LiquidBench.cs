using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests.Bench;

/// <summary>
/// How many pages per second of processor time, and how much memory each takes.
/// <c>dotnet run -c Release --project tests/Storefront.Liquid.Tests -- bench [seconds]</c>
/// </summary>
internal static class LiquidBench
{
    public static int Run(string[] args)
    {
        var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
        var options = Options();
        var host = new BenchHost(options);
        var page = Template.Parse(BenchPage.Page, "templates/collection.liquid", options);
        var products = BenchPage.Products();
        var output = new ArrayBufferWriter<byte>(64 * 1024);

        void RenderOnce()
        {
            output.ResetWrittenCount();
            page.Render(BenchPage.Context(host, products), output);
        }

        Measure("warm-up", 2, RenderOnce);
        Measure($"page of {output.WrittenCount:N0} bytes", seconds, RenderOnce);
        Measure($"parse of {BenchPage.Card.Length:N0} characters", 2, () => Template.Parse(BenchPage.Card, "card", options));
        foreach (var (name, source) in HostileTemplates.All)
            MeasureHostile(name, source);
        return 0;
    }

    private static void MeasureHostile(string name, string source)
    {
        var (allocated, clock) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var output = new ArrayBufferWriter<byte>();
        var ending = "rendered";
        try
        {
            var template = Template.Parse(source, "hostile");
            template.Render(new RenderContext(new ItselfHost(template)), output);
        }
        catch (LiquidException problem)
        {
            ending = problem.Message;
        }
        var megabytes = (GC.GetTotalAllocatedBytes() - allocated) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hostile, {name}: {clock.ElapsedMilliseconds} ms, {megabytes:N0} MB allocated: {ending}"));
    }

    public static LiquidOptions Options()
    {
        var options = new LiquidOptions();
        options.Filters.Add("t", Translate, named: true);
        options.Filters.Add("asset_url", (input, in _, _) => "/assets/abc123/" + input.AsText());
        options.Filters.Add("image_url", (input, in a, _) => string.Concat("/media/", a["width"].AsText(), "/", input.AsText()), named: true);
        return options;
    }

    private static LiquidValue Translate(LiquidValue key, in LiquidArguments arguments, RenderContext context) =>
        key.AsText() switch
        {
            "nav.main" => "Hauptmenü",
            "basket.title" => "Warenkorb",
            "collection.count" => string.Concat(arguments["count"].AsText(), " Artikel"),
            _ => "Zurzeit nicht im Laden",
        };

    private static void Measure(string what, double seconds, Action action)
    {
        var process = Process.GetCurrentProcess();
        var (cpu, allocated, clock) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var count = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; count++)
            action();
        process.Refresh();
        var used = (process.TotalProcessorTime - cpu).TotalSeconds;
        var perCall = (GC.GetTotalAllocatedBytes() - allocated) / count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count / used:N0} per CPU second, {perCall:N0} bytes each"));
    }

    private sealed class BenchHost(LiquidOptions options) : ITemplateHost
    {
        private readonly Template _card = Template.Parse(BenchPage.Card, "snippets/product-card.liquid", options);
        private readonly Template _header = Template.Parse(BenchPage.Header, "sections/header.liquid", options);

        public Template? FindPartial(string name) => name == "product-card" ? _card : null;

        public void RenderSection(string name, RenderContext context) =>
            context.TryRender(_header, new LiquidScope { ["section"] = name }, out _);

        public void RenderSectionGroup(string group, RenderContext context) { }

        public void RenderBlocks(in LiquidArguments arguments, RenderContext context) { }

        public void RenderBlock(in LiquidArguments arguments, RenderContext context) { }
    }
}
