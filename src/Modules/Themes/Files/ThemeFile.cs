using System.Text.RegularExpressions;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;

namespace Storefront.Themes.Files;

/// <summary>One parsed Liquid file. A file that cannot be parsed keeps its error and shows it where it is used.</summary>
internal sealed partial class ThemeFile
{
    private ThemeFile(string name, Template? template, LiquidException? broken, SectionSchema schema, IReadOnlyList<string> reads)
    {
        (Name, Parsed, Broken, Schema, Reads) = (name, template, broken, schema, reads);
    }

    /// <summary>For messages: <c>papier/sections/header.liquid</c>.</summary>
    public string Name { get; }

    public LiquidException? Broken { get; }

    public SectionSchema Schema { get; }

    /// <summary>Names of the page that it reads, without the parameters its <c>doc</c> declares.</summary>
    public IReadOnlyList<string> Reads { get; }

    public Template? Parsed { get; }

    /// <summary>The template.</summary>
    /// <exception cref="LiquidSyntaxException">It could not be parsed.</exception>
    public Template Template => Parsed ?? throw Broken!;

    public static ThemeFile Parse(string source, string name, LiquidOptions options)
    {
        try
        {
            var template = Template.Parse(source, name, options);
            var parameters = Parameter().Matches(source).Select(match => match.Groups["name"].Value).ToHashSet();
            var reads = template.RootNames.Where(root => !parameters.Contains(root)).ToArray();
            return new ThemeFile(name, template, null, SectionSchema.Read(template.SchemaJson, name), reads);
        }
        catch (LiquidException broken)
        {
            return new ThemeFile(name, null, broken, SectionSchema.Empty, []);
        }
    }

    [GeneratedRegex(@"@param\s+\{[^}]*\}\s+\[?(?<name>[a-z_][a-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
