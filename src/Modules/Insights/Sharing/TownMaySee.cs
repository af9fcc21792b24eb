namespace Storefront.Insights.Sharing;

/// <summary>What a shop lets its town see. Nothing, until its owner says so.</summary>
internal sealed record TownMaySee
{
    public const string Key = "insights";

    public bool Figures { get; init; }
}
