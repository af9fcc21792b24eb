using Storefront.Liquid.Nodes;

namespace Storefront.Liquid.Tests.Fuzz;

/// <summary>Calls of every filter there is, with as many arguments as it takes; found out by trying.</summary>
internal sealed class FilterCalls
{
    private const int MostArguments = 2;
    private readonly (string Name, int Arguments)[] _calls;

    public FilterCalls(LiquidOptions options) => _calls =
    [
        .. options.Filters.Names.Order(StringComparer.Ordinal)
            .SelectMany(name => Enumerable.Range(0, MostArguments + 1).Select(count => (name, count)))
            .Where(call => Parses(Text(call, () => "a"), options)),
    ];

    public string Make(Random chance, Func<string> value)
    {
        var text = Text(_calls[chance.Next(_calls.Length)], value);
        // One call in fifty is wrong.
        return chance.Next(50) == 0 ? text + ", " + value() : text;
    }

    private static string Text((string Name, int Arguments) call, Func<string> value) => call.Arguments switch
    {
        0 => call.Name,
        1 => $"{call.Name}: {value()}",
        _ => $"{call.Name}: {value()}, {value()}",
    };

    private static bool Parses(string call, LiquidOptions options)
    {
        try
        {
            Template.Parse("{{ a | " + call + " }}", "probe", options);
            return true;
        }
        catch (LiquidSyntaxException)
        {
            return false;
        }
    }
}
