using Storefront.Community.Network;
using Storefront.Platform.Values;

namespace Storefront.Community.Practices;

/// <summary>What a shop tried, told in fixed fields, so that others can compare. <see cref="Post.Text"/> says what was done.</summary>
internal sealed class Practice : Post
{
    public required string Title { get; set; }

    /// <summary>Id of the branch.</summary>
    public required string Branch { get; set; }

    /// <summary>Hours of work.</summary>
    public int Effort { get; set; }

    /// <summary>What was spent on it.</summary>
    public Money Cost { get; set; }

    public required string Result { get; set; }

    /// <summary>What they would not do again.</summary>
    public required string NotAgain { get; set; }
}
