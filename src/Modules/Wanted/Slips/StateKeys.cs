using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Slips;

/// <summary>Text keys of states.</summary>
internal static class StateKeys
{
    public static string Key(this SlipState state) => "wanted.state." + state.ToString().ToLowerInvariant();

    public static string Key(this SlipEnd end) => "wanted.end." + end.ToString().ToLowerInvariant();

    public static string Key(this EnquiryState state) => "wanted.stage." + state.ToString().ToLowerInvariant();
}
