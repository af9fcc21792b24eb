using Storefront.Platform.Texts;

namespace Storefront.Pages.Lists;

/// <summary>What <c>_ListHead</c> shows.</summary>
/// <param name="Words">Where the words begin.</param>
/// <param name="NewPath">Where a new row is made.</param>
/// <param name="IsEmpty">Nothing is listed.</param>
/// <param name="T">The words.</param>
internal sealed record ListHead(string Words, string NewPath, bool IsEmpty, TextIn T)
{
    public string this[string word] => T[$"{Words}.{word}"];
}

/// <summary>What <c>_Deleted</c> shows.</summary>
internal sealed record DeletedRows(string Title, IReadOnlyList<(Guid Id, string Name)> Rows, TextIn T);
