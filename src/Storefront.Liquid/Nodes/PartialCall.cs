using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary>What <c>render</c> and <c>include</c> have in common: with or for something, under a name, with arguments.</summary>
internal sealed class PartialCall(Expression? subject, bool isLoop, string? alias, NamedArguments arguments)
{
    public Expression? Subject => subject;
    public bool IsLoop => isLoop;
    public string? Alias => alias;
    public NamedArguments Arguments => arguments;

    public static PartialCall Parse(TemplateParser parser, Lexer lexer)
    {
        Expression? subject = null;
        string? alias = null;
        var isLoop = lexer.IsWord("for") && !lexer.IsArgumentName();
        if (isLoop || (lexer.IsWord("with") && !lexer.IsArgumentName()))
        {
            lexer.Advance();
            subject = parser.ParseValue(lexer);
            if (lexer.TakeWord("as"))
                alias = lexer.Require(LexKind.Id, "the name under which it is passed");
        }
        return new PartialCall(subject, isLoop, alias, parser.ParseNamed(lexer));
    }

    /// <summary>The variable that carries the subject: the alias, or the last part of the partial's name.</summary>
    public string VariableFor(string partial) => alias ?? partial[(partial.LastIndexOf('/') + 1)..];

    public static Template Find(string name, RenderContext context) =>
        context.Host?.FindPartial(name) ?? throw new LiquidRenderException($"there is no snippet '{name}'");
}
