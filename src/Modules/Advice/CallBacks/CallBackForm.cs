namespace Storefront.Advice.CallBacks;

/// <summary>What somebody types who wants to be called.</summary>
internal sealed class CallBackForm
{
    public const int LongestName = 80;
    public const int LongestWish = 300;

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Wish { get; set; }
}
