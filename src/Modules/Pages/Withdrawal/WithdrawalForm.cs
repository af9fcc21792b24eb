namespace Storefront.Pages.Withdrawal;

/// <summary>The three required fields, and what nobody has to fill in.</summary>
internal sealed class WithdrawalForm
{
    public string Name { get; set; } = "";

    public string Contract { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>Only this; empty: the whole contract. Where the order is known, its lines are ticked instead.</summary>
    public string? Part { get; set; }

    public string? Note { get; set; }

    /// <summary>On the portal: which shop.</summary>
    public Guid? Seller { get; set; }

    /// <summary>Secret of the purchase whose page led here.</summary>
    public string? From { get; set; }

    /// <summary>The lines that are ticked.</summary>
    public List<Guid> Lines { get; set; } = [];

    /// <summary>So many pieces could be withdrawn from when the form was shown: the next time it is another withdrawal, sent again it is the same.</summary>
    public int? Left { get; set; }

    /// <summary>How many pieces of a line, as typed.</summary>
    public Dictionary<Guid, string?> Pieces { get; set; } = [];
}
