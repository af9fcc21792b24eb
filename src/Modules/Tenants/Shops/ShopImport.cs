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
internal sealed record BadLine(int Line, string TextKey);

/// <summary>What came of a list.</summary>
internal sealed record ShopImportResult(int Opened, int Known, IReadOnlyList<BadLine> Bad);

/// <summary>Opens the shops of a list. Run twice, it opens only what is not there yet.</summary>
internal sealed class ShopImport(TenantDirectory directory, ShopOpening opening, IBranches branches)
{
    public async Task<ShopImportResult> RunAsync(Guid town, string list, JobProgress progress, CancellationToken cancel)
    {
        var (lines, bad) = ShopListReader.Read(list);
        var (opened, known) = (0, 0);
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            await progress.ReportAsync(at, lines.Count, line.Name);
            if (Problem(line) is { } problem)
            {
                bad.Add(new BadLine(line.Line, problem));
            }
            else if (directory.FindShop(town, line.Slug) is not null)
            {
                known++;
            }
            else
            {
                await opening.OpenAsync(town, ToShop(line), cancel);
                opened++;
            }
        }

        await progress.ReportAsync(lines.Count, lines.Count);
        return new ShopImportResult(opened, known, [.. bad.OrderBy(line => line.Line)]);
    }

    private string? Problem(ShopInList line) => line switch
    {
        { Name.Length: 0 } => "tenants.error.import_name",
        _ when TenantName.Problem(line.Name) is { } problem => problem,
        { Slug.Length: 0 } => "tenants.error.import_name",
        { Email.Length: > 0 } when !MailAddress.IsValid(line.Email) => "tenants.error.import_email",
        { Phone.Length: > 0 } when !PhoneNumber.IsValid(line.Phone) => "tenants.error.import_phone",
        { Branch.Length: > 0 } when branches.All.Count > 0 && branches.Named(line.Branch) is null => "tenants.error.import_branch",
        _ => null,
    };

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
        await import.RunAsync(here.Value.TownId, arguments.List, progress, cancel);
}

internal sealed record ShopImportArguments(string List);
