using Storefront.Community.Network;
using Storefront.Platform.Texts;

namespace Storefront.Community.Board;

/// <summary>What stands around a post: who wrote it and when, what became of it, what a reader can do.</summary>
internal sealed record PostFoot(CommunityPage Page, Thread Thread, Post Post)
{
    public TextIn T => Page.T;

    public bool IsMine => Thread.IsMine(Post);

    public bool IsThanked => Thread.Thanked.Contains(Post.Key);

    public int Thanks => Thread.Thanks.GetValueOrDefault(Post.Key);

    /// <summary>Whoever left the exchange has no page any more.</summary>
    public bool IsKnown => Thread.Members.ContainsKey(Post.Author);

    public string Who => Page.Bylines.Of(Thread.Members.GetValueOrDefault(Post.Author), T);

    public bool IsSeen => Post.HiddenAt is null && Post.WithdrawnAt is null;
}
