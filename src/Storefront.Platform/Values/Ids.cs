namespace Storefront.Platform.Values;

/// <summary>New ids are UUIDv7: they sort by time and carry no secret.</summary>
public static class Ids
{
    /// <summary>A new UUIDv7 with the clock's time in it.</summary>
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
