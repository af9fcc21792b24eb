using Storefront.Catalog.Import;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Importing;

/// <summary>How a file is to be taken over: what it cannot say itself is asked once, for the whole file.</summary>
internal sealed record ImportPlan
{
    public ProductFileFormat Format { get; init; } = ProductFileFormat.Auto;

    /// <summary>Columns a person chose otherwise than guessed; −1 for none.</summary>
    public Dictionary<ImportField, int> Columns { get; init; } = [];

    /// <summary>Percent.</summary>
    public int TaxRate { get; init; } = 19;

    public string Withdrawal { get; init; } = Catalog.Products.Withdrawal.Standard;

    /// <summary>Everything comes in as a draft, whatever the file says.</summary>
    public bool AsDrafts { get; init; }

    public bool FetchPictures { get; init; } = true;

    /// <summary>Quantities that Shopify shows but does not count with become the stock.</summary>
    public bool UntrackedStock { get; init; }

    /// <summary>Reads and compares, writes nothing.</summary>
    public bool DryRun { get; init; }

    internal ColumnMapping Apply(ColumnMapping guessed) =>
        Columns.Aggregate(guessed, (mapping, chosen) => mapping.With(chosen.Key, chosen.Value < 0 ? null : chosen.Value));
}

/// <summary>What became of a file.</summary>
internal sealed record ImportOutcome
{
    public ProductFileFormat Format { get; init; }

    /// <summary>Each of them is taken, unchanged, refused or skipped.</summary>
    public int Rows { get; init; }

    /// <summary>Lines of articles that are new or changed.</summary>
    public int RowsTaken { get; init; }

    public int RowsUnchanged { get; init; }

    /// <summary>Lines with an error, and those of an article that was refused.</summary>
    public int RowsRefused { get; init; }

    /// <summary>Lines with nothing wrong in them that bring nothing in.</summary>
    public int RowsSkipped { get; init; }

    public int Created { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Refused { get; init; }

    public int Pictures { get; init; }

    public int PicturesMissing { get; init; }

    /// <summary>Which picture of the ZIP goes to which article; the first of them.</summary>
    public IReadOnlyList<PictureMatch> PictureMatches { get; init; } = [];

    /// <summary>Articles that the file wants to be seen, and that stay drafts because something is missing.</summary>
    public int Drafts { get; init; }

    public IReadOnlyList<LackingCount> DraftReasons { get; init; } = [];

    /// <summary>The first of them.</summary>
    public IReadOnlyList<HeldBackArticle> DraftsNamed { get; init; } = [];

    /// <summary>Collections that were not there before.</summary>
    public IReadOnlyList<string> NewCollections { get; init; } = [];

    /// <summary>Headings of columns that nothing was read from.</summary>
    public IReadOnlyList<string> ColumnsUnused { get; init; } = [];

    public IReadOnlyList<ImportIssue> Issues { get; init; } = [];

    /// <summary>Issues beyond those kept.</summary>
    public int IssuesNotKept { get; init; }

    internal int Products => Created + Changed + Unchanged + Refused;
}
