using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Town;

/// <summary>One plan, new or known. Of one that is on only its words can be changed; its end is moved on its own page.</summary>
[BackOffice(TenantKinds.Town, Permission = HoursModule.MayClose, Feature = HoursModule.ClosureFeature)]
[IgnoreAntiforgeryToken]
internal sealed class ClosureEditPage(
    ClosureDesk desk, ITenantProfiles profiles, IBranches branches, IEnumerable<IClosurePart> parts) : BackOfficePage
{
    private const string New = "new";

    [BindProperty]
    public ClosureForm Input { get; set; } = new();

    public ClosurePlan? Known { get; private set; }

    public bool IsOn => Known?.State == PlanState.On;

    /// <summary>Those that shops of the town really have, with how many.</summary>
    public IReadOnlyList<(string Name, int Shops)> Streets { get; private set; } = [];

    public IReadOnlyList<(string Id, string Name, int Shops)> Branches { get; private set; } = [];

    /// <summary>Everything that can stay on, with how many shops have it.</summary>
    public IReadOnlyList<(IClosurePart Part, int Shops)> Parts { get; private set; } = [];

    public IEnumerable<SelectListItem> Areas => Enum.GetValues<AreaKind>()
        .Select(kind => new SelectListItem(T[$"hours.closures.area.{kind.ToString().ToLowerInvariant()}"], kind.ToString()));

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        Input = Known is null ? Fresh() : ClosureForm.Of(Known, Tenant!.TimeZone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string plan, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        var zone = Tenant!.TimeZone;
        Input.ReadRules(Request.Form, parts);
        if (IsOn)
        {
            Input = Merged(ClosureForm.Of(Known!, zone));
        }

        foreach (var (field, key, values) in Input.Problems(parts, zone))
        {
            AddError(field, key, values);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Known is null)
        {
            var id = await desk.PutAsync(null, row => Input.Fill(row, parts, zone, wordsOnly: false), Staff.Name, cancel);
            return RedirectWithNotice(ClosurePage.PathOf(id), "hours.closures.saved");
        }

        var known = Known.Id;
        return await SaveAsync(
            "closure:" + known, async () => Stored(await desk.FindAsync(known, cancel)),
            () => desk.PutAsync(known, row => Input.Fill(row, parts, zone, wordsOnly: row.State == PlanState.On), Staff.Name, cancel), cancel)
            ? RedirectWithNotice(ClosurePage.PathOf(known), "hours.closures.saved")
            : Page();
    }

    // What the form of a plan that is on does not show is as it was.
    private ClosureForm Merged(ClosureForm stored)
    {
        (stored.TitleDe, stored.TitleEn, stored.WordsDe, stored.WordsEn) = (Input.TitleDe, Input.TitleEn, Input.WordsDe, Input.WordsEn);
        (stored.LegalDe, stored.LegalEn, stored.LegalUrl, stored.MayOptOut) = (Input.LegalDe, Input.LegalEn, Input.LegalUrl, Input.MayOptOut);
        (stored.TellShops, stored.TellShoppers) = (Input.TellShops, Input.TellShoppers);
        return stored;
    }

    private ClosureForm Fresh() => new()
    {
        Stays = [.. parts.Select(part => part.Id)],
        TellShops = true,
        TellShoppers = true,
    };

    private static object Stored(ClosurePlan? plan) => plan is null ? new object() : ClosureFacts.Of(plan);

    private async Task<bool> FindAsync(string plan, CancellationToken cancel)
    {
        if (plan != New && (!Guid.TryParse(plan, out var id) || (Known = await desk.FindAsync(id, cancel)) is null))
        {
            return false;
        }

        Shows(Stored(Known));
        var shops = await profiles.ShopsAsync(cancel);
        Streets = [.. shops.Select(shop => StreetName.Of(shop.Contact.Street)).Where(street => street.Length > 0)
            .Concat(Known?.Area.Streets ?? [])
            .GroupBy(StreetName.Key).Select(same => (same.First(), shops.Count(shop => StreetName.Key(shop.Contact.Street) == same.Key)))
            .OrderBy(street => street.Item1, StringComparer.Create(T.Culture, ignoreCase: true))];
        Branches = [.. shops.Select(shop => shop.Branch ?? "").Where(branch => branch.Length > 0)
            .Concat(Known?.Area.Branches ?? []).Concat(Known?.Area.Except ?? [])
            .Distinct(StringComparer.Ordinal)
            .Select(branch => (branch, branches.Find(branch)?.Title.GetValueOrDefault(T.Locale) ?? branch, shops.Count(shop => shop.Branch == branch)))
            .OrderBy(branch => branch.Item2, StringComparer.Create(T.Culture, ignoreCase: true))];
        var all = shops.Select(shop => shop.Scope.ShopId).ToList();
        var found = new List<(IClosurePart, int)>();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            found.Add((part, (await part.ShopsAsync(all, cancel)).Count));
        }

        Parts = found;
        return true;
    }
}
