using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>One line of a list: name; branch; owner; e-mail; street; zip; city; phone.</summary>
internal sealed record ShopInList(
    int Line, string Name, string Branch, string Owner, string Email, string Street, string Zip, string City, string Phone)
{
    public string Slug => Addresses.Slug.Of(Name);
}

/// <summary>A line that cannot be taken in, and why.</summary>
/// <param name="Line">Counted as spreadsheets do.</param>
/// <param name="TextKey">What is wrong.</param>
/// <param name="Column">Text key of the column; empty: the whole line.</param>
/// <param name="Value">What stands there.</param>
internal sealed record BadLine(int Line, string TextKey, string Column = "", string Value = "");

/// <summary>What came of a list, or would come of it.</summary>
internal sealed record ShopImportResult(int Opened, int Known, IReadOnlyList<BadLine> Bad)
{
    /// <summary>How many owners are written to.</summary>
    public int Mails { get; init; }

    /// <summary>Lines that may be shops that are there: left out until somebody says that they are others.</summary>
    public IReadOnlyList<AlikeLine> Alike { get; init; } = [];

    /// <summary>Columns that nobody here knows, as they are headed.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}

/// <summary>Opens the shops of a list, or only says what it would do. Run twice, it opens only what is not there yet.</summary>
internal sealed class ShopImport(ScopeDoor door, ShopOpening opening, IBranches branches)
{
    /// <param name="town">Whose shops they are.</param>
    /// <param name="list">As it was uploaded.</param>
    /// <param name="by">Who asked for it; empty: whoever is there.</param>
    /// <param name="others">Lines of which somebody said that they are no shop that is there.</param>
    /// <param name="trial">Only says what it would do.</param>
    /// <param name="progress">Told of each line.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ShopImportResult> RunAsync(
        Guid town, string list, string by, IReadOnlyCollection<int> others, bool trial, JobProgress progress, CancellationToken cancel)
    {
        var (lines, bad, dropped) = ShopListReader.Read(list);
        var (opened, known, mails) = (0, 0, 0);
        var there = await KnownShops.OfAsync(town, door, cancel);
        var alike = new List<AlikeLine>();
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            await progress.ReportAsync(at, lines.Count, line.Name);
            if (Problems(line).ToList() is { Count: > 0 } problems)
            {
                bad.AddRange(problems);
                continue;
            }

            if (there.Has(line))
            {
                known++;
                continue;
            }

            if (!others.Contains(line.Line) && there.Alike(line) is { } perhaps)
            {
                alike.Add(perhaps);
                continue;
            }

            there.Add(line);
            opened++;
            mails += line.Email.Length > 0 ? 1 : 0;
            if (!trial)
            {
                await opening.OpenAsync(town, ToShop(line) with { By = by }, cancel);
            }
        }

        await progress.ReportAsync(lines.Count, lines.Count);
        return new ShopImportResult(opened, known, [.. bad.OrderBy(line => line.Line)]) { Mails = mails, Alike = alike, Dropped = dropped };
    }

    private IEnumerable<BadLine> Problems(ShopInList line)
    {
        if (NameProblem(line) is { } problem)
        {
            yield return new BadLine(line.Line, problem, "tenants.field.shop_name", line.Name);
        }

        if (line.Branch.Length > 0 && branches.All.Count > 0 && branches.Named(line.Branch) is null)
        {
            yield return new BadLine(line.Line, "tenants.error.import_branch", "tenants.field.branch", line.Branch);
        }

        if (line.Email.Length > 0 && !MailAddress.IsValid(line.Email))
        {
            yield return new BadLine(line.Line, "tenants.error.import_email", "tenants.field.email_person", line.Email);
        }

        if (line.Zip.Length > 0 && (line.Zip.Length != 5 || !line.Zip.All(char.IsAsciiDigit)))
        {
            yield return new BadLine(line.Line, "tenants.error.import_zip", "tenants.field.zip", line.Zip);
        }

        if (line.Phone.Length > 0 && !PhoneNumber.IsValid(line.Phone))
        {
            yield return new BadLine(line.Line, "tenants.error.import_phone", "tenants.field.phone", line.Phone);
        }
    }

    private static string? NameProblem(ShopInList line) => line.Name.Length == 0 ? "tenants.error.import_name"
        : TenantName.Problem(line.Name) ?? (line.Slug.Length == 0 ? "tenants.error.import_name" : null);

    private NewShop ToShop(ShopInList line) => new()
    {
        Name = line.Name,
        Slug = line.Slug,
        Branch = line.Branch.Length == 0 ? null : branches.Named(line.Branch)?.Id ?? line.Branch,
        OwnerName = line.Owner.Length > 0 ? line.Owner : null,
        Email = line.Email.Length > 0 ? line.Email : null,
        Contact = new ContactDetails { Street = line.Street, Zip = line.Zip, City = line.City, Phone = line.Phone },
        Invitation = InvitationKind.ShopListed,
    };
}

/// <summary>Opens the shops of a list in the background.</summary>
internal sealed class ShopImportJob(ShopImport import, CurrentScope here) : IJob<ShopImportArguments>
{
    public const string Kind = "tenants.shop-import";

    public async Task<object?> RunAsync(ShopImportArguments arguments, JobProgress progress, CancellationToken cancel) =>
        await import.RunAsync(here.Value.TownId, arguments.List, arguments.By, arguments.Others ?? [], trial: false, progress, cancel);
}

/// <summary>Says what a list would do, and writes nothing.</summary>
internal sealed class ShopImportTrial(ShopImport import, CurrentScope here) : IJob<ShopImportArguments>
{
    public const string Kind = "tenants.shop-import-trial";

    public async Task<object?> RunAsync(ShopImportArguments arguments, JobProgress progress, CancellationToken cancel) =>
        await import.RunAsync(here.Value.TownId, arguments.List, arguments.By, [], trial: true, progress, cancel);
}

/// <param name="List">As it was uploaded.</param>
/// <param name="Others">Lines that are other shops than those they look like.</param>
internal sealed record ShopImportArguments(string List, IReadOnlyList<int>? Others = null)
{
    /// <summary>Who asked for it.</summary>
    public string By { get; init; } = "";
}
