using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

/// <summary>Who works here: invite by mail, change a role, remove.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.team")]
public sealed class TeamPageModel(IServiceProvider services) : BackOfficePage
{
    private readonly Team _team = services.GetRequiredService<Team>();

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    internal IReadOnlyList<TeamLine> People { get; private set; } = [];

    internal IReadOnlyList<TeamLine> Waiting { get; private set; } = [];

    /// <summary>Nobody else may do everything: their role stays until somebody else has it too.</summary>
    internal bool IsLastHead(TeamLine person) => Team.IsHead(person.Role) && People.Count(other => Team.IsHead(other.Role)) == 1;

    public string[] Roles => Role.For(Here.Value.Kind == TenantKind.Shop ? TenantKinds.Shop : TenantKinds.Town);

    public IEnumerable<SelectListItem> RoleItems => Roles.Reverse().Select(role => new SelectListItem(T[$"roles.{role}"], role));

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Input.Name))
        {
            AddError("Input.Name", "forms.required");
        }

        if (!MailAddress.IsValid(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }

        if (!Roles.Contains(Input.Role))
        {
            AddError("Input.Role", "tenants.error.role");
        }

        if (ModelState.IsValid && !await _team.InviteAsync(new Invitee(Input.Email!, Input.Name!, Input.Role!, T.Locale), Team.KindOf(Input.Role!), cancel))
        {
            AddError("Input.Email", "tenants.error.already_staff");
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        return RedirectWithNotice("/admin/team", "tenants.invited", ("email", Input.Email));
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel) =>
        await _team.InviteAgainAsync(id, cancel) is { } invited ? RedirectWithNotice("/admin/team", "tenants.invited_again", ("email", invited.Email)) : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel) =>
        await _team.TakeBackAsync(id, cancel) is { } invited ? RedirectWithNotice("/admin/team", "tenants.invitation_taken_back", ("email", invited.Email)) : NotFound();

    public async Task<IActionResult> OnPostRoleAsync(Guid id, string role, CancellationToken cancel) =>
        !Roles.Contains(role) ? NotFound() : await AnswerAsync(await _team.ChangeRoleAsync(id, role, cancel), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(await _team.RemoveAsync(id, cancel), cancel);

    private async Task<IActionResult> AnswerAsync(TeamResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case TeamResult.NotFound:
                return NotFound();
            case TeamResult.LastOne:
                ModelState.Clear();
                AddError("", "tenants.error.last_owner");
                await ShowAsync(cancel);
                return Page();
            default:
                return RedirectWithNotice("/admin/team", "tenants.saved");
        }
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        People = await _team.PeopleAsync(cancel);
        Waiting = await _team.WaitingAsync(cancel);
    }

    public sealed record InviteInput
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Role { get; set; }
    }
}

internal sealed record TeamLine(Guid Id, string Name, string Email, string Role);
