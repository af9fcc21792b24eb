using Storefront.Tenants.Contracts;
using Storefront.Tenants.Legal;

namespace Storefront.Tenants.Settings;

/// <summary>The form of <see cref="DutySettingsModel"/>.</summary>
internal sealed record DutyInput
{
    internal const string Few = "few";
    internal const string Many = "many";
    internal const string Yes = "yes";
    internal const string No = "no";

    public string? LucidNumber { get; set; }

    public bool NoPackaging { get; set; }

    public string? Staff { get; set; }

    public string? Arbitration { get; set; }

    public string? BoardName { get; set; }

    public string? BoardAddress { get; set; }

    public string? BoardWebsite { get; set; }

    internal bool SaysPackaging => NoPackaging || !string.IsNullOrWhiteSpace(LucidNumber);

    internal bool TakesPart => Staff == Many && Arbitration == Yes;

    internal static DutyInput Of(SellerDuties duties) => new()
    {
        LucidNumber = duties.LucidNumber,
        NoPackaging = duties.NoPackaging,
        Staff = duties.MoreThanTenStaff switch { true => Many, false => Few, null => "" },
        Arbitration = duties.TakesPart switch { true => Yes, false => No, null => "" },
        BoardName = duties.Board.Name,
        BoardAddress = duties.Board.Address,
        BoardWebsite = duties.Board.Website,
    };

    /// <summary>What does not apply is not kept: a choice of ten people, a board of somebody who does not take part.</summary>
    /// <param name="lastYear">The year whose last day the number of people is of.</param>
    internal SellerDuties ToDuties(int lastYear) => new()
    {
        LucidNumber = Legal.LucidNumber.Normalised(LucidNumber ?? ""),
        NoPackaging = NoPackaging,
        MoreThanTenStaff = Staff == Many,
        StaffOfYear = lastYear,
        TakesPart = Staff == Many ? Arbitration == Yes : null,
        Board = TakesPart
            ? new ArbitrationBoard { Name = BoardName!.Trim(), Address = OneLine(BoardAddress!), Website = BoardWebsite!.Trim() }
            : new ArbitrationBoard(),
    };

    internal static bool IsWebsite(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https" }
        && address.Host.Contains('.', StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(", ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
