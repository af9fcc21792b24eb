using Storefront.Platform.Events;

namespace Storefront.Insights.Counting;

/// <summary>What is counted, in the order of a visit: seen, tapped, agreed, come.</summary>
internal static class CountKind
{
    public const string Page = "page";
    public const string Article = "article";
    public const string Route = "route";
    public const string Phone = "phone";
    public const string Website = "website";
    public const string Call = WorthCounting.Call;
    public const string Reservation = WorthCounting.Reservation;
    public const string Order = "order";
    public const string Answer = WorthCounting.Answer;
    public const string Pickup = WorthCounting.Pickup;

    /// <summary>Staff noted that somebody came because of the portal.</summary>
    public const string Came = "came";

    /// <summary>Staff noted that somebody who collected bought more in the shop.</summary>
    public const string More = "more";

    public static readonly string[] Seen = [Page, Article];
    public static readonly string[] Tapped = [Route, Phone, Website];
    public static readonly string[] Agreed = [Call, Answer, Reservation, Order];
    public static readonly string[] Come = [Pickup, Came, More];
    public static readonly string[] All = [.. Seen, .. Tapped, .. Agreed, .. Come];

    /// <summary>With the last part of the text key of its heading.</summary>
    public static readonly (string Key, string[] Kinds)[] Steps = [("seen", Seen), ("tapped", Tapped), ("agreed", Agreed), ("come", Come)];

    /// <summary>What staff note with a tap.</summary>
    public static readonly string[] Noted = [Came, More];
}
