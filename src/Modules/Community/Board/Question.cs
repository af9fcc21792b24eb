using Storefront.Community.Network;

namespace Storefront.Community.Board;

internal sealed class Question : Post
{
    public required string Title { get; set; }

    /// <summary>Id of the branch it is about; empty: any.</summary>
    public string Branch { get; set; } = "";

    /// <summary>The screen of a shop's back office it is about, such as <c>/admin/products</c>; empty: none.</summary>
    public string Screen { get; set; } = "";

    /// <summary>Key of the answer that helped; empty while it is open.</summary>
    public string Accepted { get; set; } = "";

    public DateTimeOffset? AcceptedAt { get; set; }
}
