using System.Buffers;
using System.Text;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests.Fuzz;

/// <summary>
/// No template, however made, ends or hangs the process, and none gets text out unencoded. The seeds are fixed;
/// STOREFRONT_FUZZ=100000 tries more of them.
/// </summary>
public sealed class FuzzTests
{
    private const int SmallStack = 512 * 1024;
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("STOREFRONT_FUZZ"), out var wanted) ? wanted : 3000;
    private static readonly LiquidBudget Budget = LiquidBudget.Default with
    {
        MaxSteps = 20_000,
        MaxSectionSteps = 10_000,
        MaxOutputBytes = 200_000,
        MaxStringCharacters = 20_000,
        MaxMemoryBytes = 4_000_000,
        MaxListItems = 2_000,
        MaxTime = TimeSpan.Zero,
    };
    private static readonly LiquidOptions Options = new() { Budget = Budget };
    private static readonly Template Other = Template.Parse("[{{ x }}{% for i in y %}{{ i }}{{ forloop.index }}{% endfor %}]", "other", Options);

    private static readonly FilterCalls Filters = new(Options);
    private int _rendered;

    [Fact]
    public void Templates_made_by_chance_end_in_output_or_in_a_Liquid_error()
    {
        OnASmallStack(seed => Try(new TemplateMaker(seed, Filters).Make(), isWellFormed: true));

        // If hardly any of them were rendered to the end, this test would show nothing.
        Assert.InRange(_rendered, Rounds / 2, Rounds);
    }

    [Fact]
    public void Broken_templates_end_in_output_or_in_a_Liquid_error() =>
        OnASmallStack(seed => Try(new TemplateMaker(seed, Filters).MakeBroken(), isWellFormed: false));

    [Fact]
    public void Noise_ends_in_output_or_in_a_Liquid_error() => OnASmallStack(seed =>
    {
        var chance = new Random(seed);
        const string Letters = "{%}-|'\".[]()<>= \n#azAZ09:,?_ifforendrawcommentliquid";
        var noise = string.Create(chance.Next(400), chance, (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Letters[random.Next(Letters.Length)];
        });
        return Try(noise, isWellFormed: false);
    });

    private string? Try(string source, bool isWellFormed)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            var template = Template.Parse(source, "fuzz", Options);
            template.Render(Context(template), output);
        }
        catch (LiquidException problem)
        {
            return problem is LiquidRenderException || problem.Line == 0 || problem.TemplateName.Length == 0
                ? $"a live page failed with {problem.GetType().Name}: {problem.Message}"
                : null;
        }
        if (output.WrittenCount > Budget.MaxOutputBytes)
            return $"{output.WrittenCount} bytes of output";
        _rendered++;
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        return isWellFormed && text.Contains("<script", StringComparison.OrdinalIgnoreCase) ? "a script got out" : null;
    }

    private static RenderContext Context(Template self)
    {
        var context = new RenderContext(new FuzzHost(self, Other)) { NoteUnknown = true };
        context.Set("a", "Text mit ä, € und 😀");
        context.Set("n", 3);
        context.Set("evil", "<script>alert('1')</script>\n\"&");
        context.Set("html", new LiquidHtml("<b>\n\"&amp;\"</b>"));
        context.Set("when_made", new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(1)));
        context.Set("list", new object?[] { 1, "zwei", null, 3.5, true, "<script>", 4m });
        context.Set("map", new Dictionary<string, object?> { ["title"] = "<script>", ["price"] = 7, ["nothing"] = null });
        context.Set("deep", Enumerable.Range(0, 5).Select(i => new Dictionary<string, object?> { ["title"] = $"t{i}", ["inner"] = new[] { i, i } }).ToList());
        context.Set("product", new FuzzDrop());
        return context;
    }

    // One thread with little stack, so that recursion that is not counted shows at once.
    private static void OnASmallStack(Func<int, string?> attempt)
    {
        var (current, problem) = (0, (string?)null);
        var worker = new Thread(() =>
        {
            for (; current < Rounds && problem is null; current++)
                problem = Attempt(attempt, current);
        }, SmallStack);
        worker.Start();
        for (var last = -1; !worker.Join(TimeSpan.FromMinutes(1)); last = current)
            Assert.False(last == current, $"seed {current} hangs");
        Assert.True(problem is null, $"seed {current - 1}: {problem}");
    }

    private static string? Attempt(Func<int, string?> attempt, int seed)
    {
        try
        {
            return attempt(seed);
        }
        catch (Exception bug)
        {
            return bug.ToString();
        }
    }

    private sealed class FuzzDrop : ILiquidDrop, ILiquidDynamic
    {
        public string Title => "<script>Drop</script>";
        public decimal Price => 12.50m;
        public FuzzDrop Inner => this;
        public FuzzDrop[] List => [this, this];

        public bool TryGet(string member, out LiquidValue value)
        {
            value = member;
            return member == "x";
        }
    }
}
