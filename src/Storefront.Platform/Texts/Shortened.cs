namespace Storefront.Platform.Texts;

/// <summary>The beginning of what somebody typed, where a whole would be too long.</summary>
public static class Shortened
{
    /// <summary>The text, or its beginning and <paramref name="ending"/>; a character of two halves, such as an emoji, is never cut in two.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="longest">In UTF-16 units, without the ending; more than zero.</param>
    /// <param name="ending">What says that there was more: nothing, or an ellipsis.</param>
    public static string AtMost(this string text, int longest, string ending = "") =>
        text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + ending;
}
