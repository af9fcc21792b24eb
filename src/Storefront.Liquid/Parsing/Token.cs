namespace Storefront.Liquid.Parsing;

internal enum TokenKind : byte
{
    Text,
    Output,
    Tag,
}

/// <summary>A piece of a template: where its text or markup starts and ends in the source.</summary>
internal readonly record struct Token(TokenKind Kind, string Name, int Start, int End, int Line);
