using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Guests;

/// <summary>
/// Associations and experts of all towns, and the invitation to one more. They sign in at one town, whose team they are guests of; where towns
/// exchange, they meet the retailers of all.
/// </summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class GuestsPage(IGuests guests, TenantDirectory directory) : BackOfficePage
{
    public const string Path = "/operator/community/guests";
    private const int LongestName = 100;

    [BindProperty]
    public GuestForm Input { get; set; } = new();

    public IReadOnlyList<(Tenant Town, TownGuest Guest)> Found { get; private set; } = [];

    public IEnumerable<SelectListItem> Towns => Exchanging.Select(town => new SelectListItem(town.Name, town.Slug)).Prepend(new SelectListItem(T["community.guests.choose_town"], ""));

    public IEnumerable<SelectListItem> Roles => guests.Roles.Select(role => new SelectListItem(T["roles." + role], role));

    private IEnumerable<Tenant> Exchanging => directory.Towns.Where(town => town.Has(CommunityModule.Feature)).OrderBy(town => town.Name, StringComparer.Create(T.Culture, ignoreCase: true));

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var town = Exchanging.FirstOrDefault(town => town.Slug == Input.Town);
        Check(town);
        if (ModelState.IsValid)
        {
            var answer = await guests.InviteAsync(town!.Scope, new NewGuest(Input.Name!, Input.Email!, Input.Role!, T.Locale), cancel);
            if (answer == GuestAnswer.Invited)
            {
                return RedirectWithNotice(Path, "community.guests.invited", ("email", Input.Email));
            }

            AddError("Input.Email", answer == GuestAnswer.NoAddress ? "forms.email" : "community.problem.works_there");
        }

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(string? town, Guid id, CancellationToken cancel) =>
        directory.FindTown(town ?? "") is { } found && await guests.InviteAgainAsync(found.Scope, id, cancel) is { } guest
            ? RedirectWithNotice(Path, "community.guests.invited", ("email", guest.Email))
            : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(string? town, Guid id, CancellationToken cancel) =>
        directory.FindTown(town ?? "") is { } found && await guests.TakeBackAsync(found.Scope, id, cancel) is { } guest
            ? RedirectWithNotice(Path, "community.guests.taken_back", ("email", guest.Email))
            : NotFound();

    private void Check(Tenant? town)
    {
        if (string.IsNullOrWhiteSpace(Input.Name) || Input.Name.Length > LongestName)
        {
            AddError("Input.Name", string.IsNullOrWhiteSpace(Input.Name) ? "forms.required" : "forms.too_long", ("max", LongestName));
        }

        if (string.IsNullOrWhiteSpace(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }

        if (!guests.Roles.Contains(Input.Role))
        {
            AddError("Input.Role", "community.problem.role");
        }

        if (town is null)
        {
            AddError("Input.Town", "community.problem.town");
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var found = new List<(Tenant, TownGuest)>();
        foreach (var town in Exchanging)
        {
            found.AddRange((await guests.OfAsync(town.Scope, cancel)).Select(guest => (town, guest)));
        }

        Found = found;
    }
}

internal sealed class GuestForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }

    /// <summary>Its short name.</summary>
    public string? Town { get; set; }
}
