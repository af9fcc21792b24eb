namespace Storefront.Tenants.Contracts;

/// <summary>What a shop says about packaging (legal.md ENV-01) and consumer arbitration (DSP-02, § 36 VSBG).</summary>
public sealed record SellerDuties
{
    /// <summary>Number in the packaging register LUCID: DE and thirteen digits. Never published.</summary>
    public string LucidNumber { get; init; } = "";

    /// <summary>Fills no packaging that ends up as waste at a consumer's, so needs no number.</summary>
    public bool NoPackaging { get; init; }

    /// <summary>More than ten people worked here on 31 December of the year before; null: not told yet.</summary>
    public bool? MoreThanTenStaff { get; init; }

    /// <summary>Of which year's 31 December that was told; null: told before the year was kept.</summary>
    public int? StaffOfYear { get; init; }

    /// <summary>Takes part in arbitration before <see cref="Board"/>; asked only of shops with more than ten people.</summary>
    public bool? TakesPart { get; init; }

    public ArbitrationBoard Board { get; init; } = new();
}

/// <summary>A Verbraucherschlichtungsstelle, as § 36 (1) no. 2 VSBG wants it named.</summary>
public sealed record ArbitrationBoard
{
    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Website { get; init; } = "";
}

/// <summary>A shop answered anew. Raised in the shop's scope; legal texts follow what it says about arbitration.</summary>
public sealed record SellerDutiesChanged(SellerDuties Before, SellerDuties After);
