using Storefront.Platform.Texts;

namespace Storefront.Ordering.Orders;

/// <summary>Why a shop cannot supply a line: one of a few reasons that every language has words for, and words of its own.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Words">To the shopper, in the shop's language; may be empty unless it is <see cref="Other"/>.</param>
internal sealed record DeclineReason(string Code, string Words)
{
    public const string Other = "other";
    public const int LongestWords = 300;

    /// <summary>In the order of the list.</summary>
    public static readonly IReadOnlyList<string> Codes = ["sold_out", "damaged", "not_found", "price_wrong", Other];

    /// <summary>Why this line was declined; null where it was not, or before reasons were kept.</summary>
    public static DeclineReason? Of(OrderLine line) =>
        line is { Declined: true, DeclineCode: { } code } ? new DeclineReason(code, line.DeclineWords ?? "") : null;

    /// <summary>What the reason says of the goods themselves.</summary>
    public GoodsLeft Goods => Code switch
    {
        "sold_out" => GoodsLeft.None,
        "damaged" or "not_found" => GoodsLeft.Others,
        _ => GoodsLeft.Here,
    };

    public static string Label(string code, TextIn texts) => texts["ordering.decline." + code];

    /// <summary>„Grund: ausverkauft. Das Geschäft schreibt: …“</summary>
    public string ForShopper(TextIn texts) => Joined(texts, Words.Length == 0 ? null : texts["ordering.purchase.declined_because", ("reason", Words)]);

    /// <summary>„Grund: ausverkauft. „Ab Montag wieder da.““</summary>
    public string ForShop(TextIn texts) => Joined(texts, Words.Length == 0 ? null : texts["ordering.desk.quoted", ("text", Words)]);

    /// <summary>„ausverkauft. Ab Montag wieder da.“: where the sentence around it says that it is the reason.</summary>
    public string Short(TextIn texts) =>
        Code == Other ? Words : Words.Length == 0 ? Label(Code, texts) : $"{Label(Code, texts)}. {Words}";

    private string Joined(TextIn texts, string? said) => string.Join(
        ' ', new[] { Code == Other ? null : texts["ordering.decline.because", ("reason", Label(Code, texts))], said }.Where(part => part is not null));
}

/// <summary>What is left on the shelf when a line is declined.</summary>
internal enum GoodsLeft
{
    /// <summary>What was ordered is there and can be sold again.</summary>
    Here,

    /// <summary>What was ordered is not; others may be.</summary>
    Others,

    /// <summary>Nothing.</summary>
    None,
}
