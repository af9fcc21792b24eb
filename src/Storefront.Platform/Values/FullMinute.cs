namespace Storefront.Platform.Values;

public static class FullMinute
{
    /// <summary>The next full minute, when „open now“ and pickup times move on: what is kept of them until then is never older than a kept page.</summary>
    public static DateTimeOffset NextMinute(this DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeSeconds(((now.ToUnixTimeSeconds() / 60) + 1) * 60);
}
