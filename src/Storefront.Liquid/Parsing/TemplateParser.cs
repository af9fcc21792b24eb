using Storefront.Liquid.Nodes;

namespace Storefront.Liquid.Parsing;

/// <summary>Turns the text of a template into its tree. Every recursion is counted.</summary>
internal sealed class TemplateParser(string source, string name, LiquidOptions options)
{
    private const int DeepestNesting = 200;
    private const int DeepestExpression = 100;
    private TokenSource _tokens = null!;
    private int _nesting;
    private int _liquidTags;
    private int _expressionDepth;

    public string Source { get; } = source;
    public LiquidOptions Options { get; } = options;
    public TemplateFacts Facts { get; } = new();

    /// <summary>True outside every block (a liquid tag is none), where an assignment happens for certain.</summary>
    public bool IsOutermost => _nesting - _liquidTags <= 1;

    public Template Parse()
    {
        if (Source.Length > Options.Budget.MaxSourceCharacters)
            throw At(new LiquidBudgetException($"more than {Options.Budget.MaxSourceCharacters} characters of source"), 0);
        _tokens = new TemplateScanner(Source, Error);
        var body = ParseBlock(default, [], out _);
        return new Template(name, Options, body, Facts);
    }

    /// <summary>Reads nodes up to one of the closing tags. Without closing tags, up to the end.</summary>
    public Block ParseBlock(Token opener, ReadOnlySpan<string> ends, out Token end)
    {
        if (++_nesting > Math.Min(Options.Budget.MaxNesting, DeepestNesting))
            throw At(new LiquidBudgetException($"more than {Options.Budget.MaxNesting} blocks inside each other"), opener.Start);
        var nodes = new List<Node>();
        while (_tokens.Next(out var token))
        {
            if (token.Kind == TokenKind.Tag && ends.Contains(token.Name))
            {
                _nesting--;
                end = token;
                return new Block([.. nodes]);
            }
            if (ParseNode(token) is { } node)
                nodes.Add(node);
        }
        if (ends.Length > 0)
            throw Error($"'{opener.Name}' is never closed by '{ends[^1]}'", opener.Start);
        _nesting--;
        end = default;
        return new Block([.. nodes]);
    }

    private Node? ParseNode(Token token)
    {
        var node = token.Kind switch
        {
            TokenKind.Text => new TextNode(Source.AsSpan(token.Start, token.End - token.Start)),
            TokenKind.Output => OutputNode.Parse(this, token),
            _ => ParseTag(token),
        };
        if (node is not null)
            node.Line = token.Line;
        return node;
    }

    private Node? ParseTag(Token tag)
    {
        if (Tags.Find(tag.Name) is { } parse)
            return parse(this, tag);
        throw Error(Tags.IsPartOfBlock(tag.Name)
            ? $"'{tag.Name}' does not belong here"
            : $"there is no tag '{tag.Name}'", tag.Start - tag.Name.Length);
    }

    /// <summary>Reads the lines of a <c>liquid</c> tag; blocks opened there must end there.</summary>
    public Block ParseLines(Token tag)
    {
        var outer = _tokens;
        _tokens = new LineScanner(Source, tag.Start, tag.End, tag.Line);
        _liquidTags++;
        var block = ParseBlock(tag, [], out _);
        _liquidTags--;
        _tokens = outer;
        return block;
    }

    /// <summary>The text up to the closing tag, as it is.</summary>
    public ReadOnlySpan<char> ReadRaw(Token tag)
    {
        if (!_tokens.TryReadRaw("end" + tag.Name, out var body))
            throw Error($"'{tag.Name}' is never closed by 'end{tag.Name}'", tag.Start);
        return Source.AsSpan()[body];
    }

    public bool NextToken(out Token token) => _tokens.Next(out token);

    public void GoDeeper(int position)
    {
        if (++_expressionDepth > Math.Min(Options.Budget.MaxExpressionDepth, DeepestExpression))
            throw At(new LiquidBudgetException($"more than {Options.Budget.MaxExpressionDepth} brackets inside each other"), position);
    }

    public void ComeBack() => _expressionDepth--;

    public LiquidSyntaxException Error(string problem, int position) => new(problem, name, LineAt(position));

    private LiquidBudgetException At(LiquidBudgetException problem, int position)
    {
        problem.At(name, LineAt(position));
        return problem;
    }

    private int LineAt(int position) => 1 + Source.AsSpan(0, Math.Min(position, Source.Length)).Count('\n');
}
