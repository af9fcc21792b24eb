using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Parsing;

/// <summary>Expressions, filters, conditions and named arguments.</summary>
internal static class ExpressionParser
{
    /// <summary>An expression with its filters: what stands in <c>{{ }}</c> and right of <c>assign x =</c>.</summary>
    public static Expression ParseFiltered(this TemplateParser parser, Lexer lexer)
    {
        var value = parser.ParseValue(lexer);
        var filters = 0;
        while (lexer.Take(LexKind.Pipe))
        {
            if (++filters > 100)
                throw parser.Error("more than 100 filters in a row", lexer.Start);
            value = ParseFilter(parser, lexer, value);
        }
        return value;
    }

    private static FilterExpression ParseFilter(TemplateParser parser, Lexer lexer, Expression input)
    {
        var start = lexer.Start;
        var name = lexer.Require(LexKind.Id, "the name of a filter");
        var filter = parser.Options.Filters.Find(name) ?? throw parser.Error($"there is no filter '{name}'", start);
        parser.Facts.ReadsClock |= name == "date";
        List<Expression> values = [], namedValues = [];
        List<string> names = [];
        if (lexer.Take(LexKind.Colon))
            do
                ParseArgument(parser, lexer, values, names, namedValues);
            while (lexer.Take(LexKind.Comma));
        if (values.Count < filter.Min || values.Count > filter.Max)
            throw parser.Error($"the filter '{name}' takes {Arity(filter)}, not {values.Count}", start);
        if (names.Count > 0 && !filter.Named)
            throw parser.Error($"the filter '{name}' has no argument '{names[0]}'", start);
        return new FilterExpression(input, filter, [.. values, .. namedValues], [.. names]);
    }

    private static string Arity(FilterEntry filter) => filter.Min == filter.Max
        ? filter.Max switch { 0 => "no arguments", 1 => "1 argument", _ => $"{filter.Max} arguments" }
        : $"{filter.Min} to {filter.Max} arguments";

    private static void ParseArgument(
        TemplateParser parser, Lexer lexer, List<Expression> values, List<string> names, List<Expression> namedValues)
    {
        if (lexer.IsArgumentName())
        {
            names.Add(ReadArgumentName(lexer));
            namedValues.Add(parser.ParseValue(lexer));
        }
        else
        {
            values.Add(parser.ParseValue(lexer));
        }
        if (values.Count + names.Count > 100)
            throw parser.Error("more than 100 arguments", lexer.Start);
    }

    /// <summary><c>a: 1, b: 2</c> up to the end; commas may be left out.</summary>
    public static NamedArguments ParseNamed(this TemplateParser parser, Lexer lexer)
    {
        List<string> names = [];
        List<Expression> values = [];
        while (true)
        {
            lexer.Take(LexKind.Comma);
            if (lexer.Kind == LexKind.End)
                return new NamedArguments([.. names], [.. values]);
            if (!lexer.IsArgumentName())
                throw lexer.Unexpected("an argument such as 'name: value'");
            names.Add(ReadArgumentName(lexer));
            values.Add(parser.ParseValue(lexer));
            if (names.Count > 100)
                throw parser.Error("more than 100 arguments", lexer.Start);
        }
    }

    private static string ReadArgumentName(Lexer lexer)
    {
        var name = lexer.Require(LexKind.Id, "a name");
        lexer.Take(LexKind.Colon);
        return name;
    }

    public static Expression ParseValue(this TemplateParser parser, Lexer lexer)
    {
        switch (lexer.Kind)
        {
            case LexKind.Text:
                return new Literal(lexer.Require(LexKind.Text, ""));
            case LexKind.Int or LexKind.Float:
                var number = lexer.Number();
                lexer.Advance();
                return new Literal(number);
            case LexKind.OpenRound:
                return ParseRange(parser, lexer);
            case LexKind.Id or LexKind.OpenSquare:
                return ParsePath(parser, lexer);
            default:
                throw lexer.Unexpected("a value");
        }
    }

    private static RangeExpression ParseRange(TemplateParser parser, Lexer lexer)
    {
        parser.GoDeeper(lexer.Start);
        lexer.Advance();
        var first = parser.ParseValue(lexer);
        lexer.Require(LexKind.DotDot, "'..'");
        var last = parser.ParseValue(lexer);
        lexer.Require(LexKind.CloseRound, "')'");
        parser.ComeBack();
        return new RangeExpression(first, last);
    }

    private static Expression ParsePath(TemplateParser parser, Lexer lexer)
    {
        var line = lexer.Line;
        string? root = null;
        Expression? computed = null;
        if (lexer.Kind == LexKind.Id)
            root = lexer.Require(LexKind.Id, "");
        else
            computed = ParseIndex(parser, lexer);
        var segments = ParseSegments(parser, lexer, line);
        if (root is null)
        {
            if (computed is Literal { Value.Kind: LiquidKind.Text } literal)
                root = literal.Value.AsText();
            else
                return new ComputedPath(computed!, segments);
        }
        else if (segments.Length == 0 && Keyword(root) is { } keyword)
        {
            return keyword;
        }
        parser.Facts.Read(root);
        return new VariablePath(root, segments, line);
    }

    private static Segment[] ParseSegments(TemplateParser parser, Lexer lexer, int line)
    {
        List<Segment>? segments = null;
        while (true)
        {
            if (lexer.Take(LexKind.Dot))
                (segments ??= []).Add(new Member(lexer.Require(LexKind.Id, "the name of a member"), line));
            else if (lexer.Kind == LexKind.OpenSquare)
                (segments ??= []).Add(AsSegment(ParseIndex(parser, lexer), line));
            else
                return segments is null ? [] : [.. segments];
            if (segments.Count > 100)
                throw parser.Error("more than 100 members in a row", lexer.Start);
        }
    }

    private static Segment AsSegment(Expression index, int line) =>
        index is Literal { Value.Kind: LiquidKind.Text } name
            ? new NamedIndex(name.Value.AsText(), line)
            : new ComputedIndex(index, line);

    private static Expression ParseIndex(TemplateParser parser, Lexer lexer)
    {
        parser.GoDeeper(lexer.Start);
        lexer.Advance();
        var index = parser.ParseValue(lexer);
        lexer.Require(LexKind.CloseSquare, "']'");
        parser.ComeBack();
        return index;
    }

    private static Literal? Keyword(string word) => word switch
    {
        "true" => new Literal(LiquidValue.True),
        "false" => new Literal(LiquidValue.False),
        "nil" or "null" => new Literal(LiquidValue.Nil),
        "empty" => new Literal(LiquidValue.Empty),
        "blank" => new Literal(LiquidValue.Blank),
        _ => null,
    };

    /// <summary><c>a == 1 and b or c contains d</c>, read from the right as the language has it.</summary>
    public static Condition ParseCondition(this TemplateParser parser, Lexer lexer)
    {
        List<Test> tests = [ParseTest(parser, lexer)];
        List<bool> ands = [];
        while (lexer.IsWord("and") || lexer.IsWord("or"))
        {
            ands.Add(lexer.IsWord("and"));
            lexer.Advance();
            tests.Add(ParseTest(parser, lexer));
        }
        lexer.RequireEnd();
        return new Condition([.. tests], [.. ands]);
    }

    private static Test ParseTest(TemplateParser parser, Lexer lexer)
    {
        var left = parser.ParseValue(lexer);
        if (lexer.Kind != LexKind.Compare && !lexer.IsWord("contains"))
            return new Test(left, Comparison.None, null);
        var comparison = lexer.Text switch
        {
            "==" => Comparison.Equal,
            "!=" or "<>" => Comparison.NotEqual,
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            ">=" => Comparison.GreaterOrEqual,
            _ => Comparison.Contains,
        };
        lexer.Advance();
        return new Test(left, comparison, parser.ParseValue(lexer));
    }
}
