namespace Storefront.Platform.BackOffice;

/// <summary>Links at the foot of the shell's pages. Modules implement it; whoever has nothing for this place says so without asking the database.</summary>
public interface IOfficeFoot
{
    ValueTask<IReadOnlyList<FootLink>> LinksAsync(CancellationToken cancel);
}

/// <param name="TextKey">Words of the link.</param>
/// <param name="Path">Where it leads.</param>
public sealed record FootLink(string TextKey, string Path);
