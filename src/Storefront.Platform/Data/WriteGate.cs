namespace Storefront.Platform.Data;

/// <summary>
/// SQLite has one writer at a time. Its own waiting is by sleeping; ours is a fair queue. On PostgreSQL the gate is open.
/// </summary>
public sealed class WriteGate(DatabaseOptions options)
{
    private readonly SemaphoreSlim? _one = options.IsSqlite ? new SemaphoreSlim(1) : null;

    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        if (_one is null)
        {
            return null;
        }

        await _one.WaitAsync(cancel);
        return new Turn(_one);
    }

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
