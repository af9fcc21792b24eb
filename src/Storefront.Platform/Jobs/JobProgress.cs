namespace Storefront.Platform.Jobs;

/// <summary>How far the work is. Cheap to call often: it is stored at most twice a second.</summary>
public sealed class JobProgress(Func<long, long, string?, Task> store, TimeProvider clock)
{
    private long _last;

    /// <param name="done">Units done so far.</param>
    /// <param name="total">Units in all; 0 when not known.</param>
    /// <param name="message">A short sentence for the person who waits, or null.</param>
    public Task ReportAsync(long done, long total, string? message = null)
    {
        var now = clock.GetTimestamp();
        if (done < total && _last != 0 && clock.GetElapsedTime(_last, now) < TimeSpan.FromMilliseconds(500))
        {
            return Task.CompletedTask;
        }

        _last = now;
        return store(done, total, message);
    }

    /// <summary>For work that nobody watches.</summary>
    public static JobProgress Silent { get; } = new((_, _, _) => Task.CompletedTask, TimeProvider.System);
}
