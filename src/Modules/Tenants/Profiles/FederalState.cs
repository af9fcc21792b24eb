namespace Storefront.Tenants.Profiles;

/// <summary>The sixteen Bundesländer by code.</summary>
internal static class FederalState
{
    public static readonly string[] Codes =
        ["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"];
}
