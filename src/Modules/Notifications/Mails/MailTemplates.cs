using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Storefront.Liquid;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;
using Storefront.Platform.Texts;

namespace Storefront.Notifications.Mails;

/// <summary>What a template became: a subject line, and the body twice.</summary>
internal sealed record MailText(string Subject, string Html, string Plain);

/// <summary>
/// Fills the texts <c>mails.{template}.subject</c> and <c>.body</c>. The body is Markdown with Liquid in it. Values come
/// from shoppers too, so in the HTML they can be neither HTML nor Markdown.
/// </summary>
internal sealed partial class MailTemplates(TextCatalog texts)
{
    private static readonly LiquidOptions Encoded = new();
    private static readonly LiquidOptions Plain = new() { Encode = LiquidEncoding.None };
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseSoftlineBreakAsHardlineBreak().DisableHtml().Build();

    private readonly ConcurrentDictionary<(string Template, string Locale), Parsed> _parsed = new();

    /// <param name="template">Which.</param>
    /// <param name="locale">Language of the mail.</param>
    /// <param name="values">What the template names.</param>
    /// <param name="address">Where a link of the body leads instead: its words stay.</param>
    public MailText Fill(string template, string locale, JsonElement values, Func<string, string> address)
    {
        var parsed = _parsed.GetOrAdd((template, locale), Parse);
        var body = Markdig.Markdown.Parse(Render(parsed.Html, Escaped(values)), Markdown);
        foreach (var link in body.Descendants<LinkInline>().Where(link => link is { IsImage: false, Url: not null }))
        {
            link.Url = address(link.Url!);
        }

        return new MailText(OneLine(Render(parsed.Subject, values)), body.ToHtml(Markdown), Readable(Render(parsed.Plain, values), address));
    }

    private Parsed Parse((string Template, string Locale) key)
    {
        var subject = Text(key.Locale, $"mails.{key.Template}.subject");
        var body = Text(key.Locale, $"mails.{key.Template}.body");
        return new Parsed(
            Template.Parse(subject, $"mails.{key.Template}.subject", Plain),
            Template.Parse(body, $"mails.{key.Template}.body", Encoded),
            Template.Parse(body, $"mails.{key.Template}.body", Plain));
    }

    private string Text(string locale, string key) => texts.Find(locale, key)
        ?? throw new InvalidOperationException($"There is no text {key}. Add it to the Locales of the module that sends this mail.");

    private static string Render(Template template, JsonElement values)
    {
        var context = new RenderContext { Strict = true };
        foreach (var value in values.EnumerateObject())
        {
            context.Set(value.Name, LiquidValue.FromJson(value.Value));
        }

        return DotTwice().Replace(template.Render(context), "$1$2");
    }

    /// <summary>The same values with every sign that means something in Markdown taken literally.</summary>
    private static JsonElement Escaped(JsonElement value) => JsonSerializer.SerializeToElement(Escape(value));

    private static object? Escape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(property => property.Name, property => Escape(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Escape).ToList(),
        JsonValueKind.String => IsAddress(value.GetString()!) ? value.GetString() : Literally(value.GetString()!),
        JsonValueKind.Null => null,
        _ => (object)value,
    };

    // Links of ours stand in [words](address); they must stay as they are.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !Unsafe().IsMatch(text);

    private static string Literally(string text)
    {
        var literal = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '#' or '+' or '!' or '|' or '~' or ':' or '@')
            {
                literal.Append('\\');
            }

            literal.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return literal.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>Markdown as a person reads it in a plain mail: links spelled out, once where the words are the address, no stars, no pictures.</summary>
    private static string Readable(string markdown, Func<string, string> address) =>
        EmptyLines().Replace(Bold().Replace(Link().Replace(Picture().Replace(markdown, ""), link => Spelled(link, address)), "$1"), "\n\n").Trim() + "\n";

    private static string Spelled(Match link, Func<string, string> address) =>
        link.Groups[1].Value == link.Groups[2].Value ? link.Groups[2].Value : $"{link.Groups[1].Value}: {address(link.Groups[2].Value)}";

    [GeneratedRegex(@"!\[[^\]]*\]\(cid:[^)\s]+\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLines();

    // A name that ends in „e. K.“ at the end of a sentence, bold or not: its dot ends the sentence too. Three dots stay.
    [GeneratedRegex(@"(?<=\p{L})(\.)(\*{0,2})\.(?!\.)")]
    private static partial Regex DotTwice();

    [GeneratedRegex(@"[\s()<>\[\]""'`\\]")]
    private static partial Regex Unsafe();

    private sealed record Parsed(Template Subject, Template Html, Template Plain);
}
