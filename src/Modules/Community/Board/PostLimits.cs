using Storefront.Platform.Web;

namespace Storefront.Community.Board;

/// <summary>How much one person may write: more than anybody does who thinks first, and too little for advertising.</summary>
internal sealed class PostLimits(Throttle throttle)
{
    public const int PostsPerHour = 10;
    private const int PostsPerDay = 30;
    private const int ReportsPerHour = 10;

    public bool MayPost(Guid person) =>
        throttle.TryPass($"community-hour:{person}", PostsPerHour, TimeSpan.FromHours(1)) && throttle.TryPass($"community-day:{person}", PostsPerDay, TimeSpan.FromDays(1));

    public bool MayReport(Guid person) => throttle.TryPass($"community-report:{person}", ReportsPerHour, TimeSpan.FromHours(1));
}
