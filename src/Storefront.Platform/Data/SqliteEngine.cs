using SQLitePCL;

namespace Storefront.Platform.Data;

/// <summary>Sets the SQLite library up, once for the process and before its first connection.</summary>
internal static class SqliteEngine
{
    private const int MultiThread = 2;
    private const int MemoryStatus = 9;
    private static readonly Lazy<bool> Once = new(SetUp);

    /// <summary>
    /// A connection has one user at a time here, so the lock that SQLite takes at every call of every column guards nothing;
    /// neither do we read its count of bytes, which all connections would wait for.
    /// </summary>
    /// <returns>False where the process had used SQLite before: then it works as it always did.</returns>
    internal static bool Ready() => Once.Value;

    private static bool SetUp()
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(MultiThread) == raw.SQLITE_OK & raw.sqlite3_config(MemoryStatus, 0) == raw.SQLITE_OK;
    }
}
