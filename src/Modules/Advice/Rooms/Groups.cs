namespace Storefront.Advice.Rooms;

/// <summary>Names of those whom the hub tells something together; the same on every node.</summary>
internal static class Groups
{
    public static string Desk(Guid shop) => $"desk:{shop:N}";

    /// <summary>Everybody in a room.</summary>
    public static string Room(Guid call) => $"room:{call:N}";

    /// <summary>Those who wait before its door.</summary>
    public static string Door(Guid call) => $"door:{call:N}";

    /// <summary>One of them. The room is in the name, so that no signal leaves it.</summary>
    public static string Of(Guid call, string peer) => $"room:{call:N}:{peer}";
}
