using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>What the public form and the town's form share.</summary>
public abstract class ShopFormPage : StorefrontPage
{
    private const int LongestName = 100;

    [BindProperty]
    public ShopInput Input { get; set; } = new();

    /// <summary>The name, folded, of which somebody said that another shop is meant than the one there is.</summary>
    [BindProperty]
    public string? Another { get; set; }

    /// <summary>Whether a shop that is there already is meant; null when nobody has to be asked.</summary>
    public string? Question => ModelState.GetValueOrDefault(nameof(Another))?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>Who fills in the form is the owner.</summary>
    public virtual bool IsOwn => true;

    public string PersonKey => IsOwn ? "tenants.field.your_name" : "tenants.field.owner_name";

    /// <summary>What the tick answers.</summary>
    public string AnotherName => AlikeNames.Fold(TypedName);

    private string TypedName => ModelState.GetValueOrDefault("Input.ShopName")?.AttemptedValue ?? "";

    private AlikeShops Alike => HttpContext.RequestServices.GetRequiredService<AlikeShops>();

    public IEnumerable<SelectListItem> Branches => BranchList.All
        .Select(branch => new SelectListItem(branch.Title.GetValueOrDefault(T.Locale) ?? branch.Title["de"], branch.Id))
        .OrderBy(item => item.Text, StringComparer.CurrentCulture)
        .Prepend(new SelectListItem(T["tenants.field.branch_none"], ""));

    private IBranches BranchList => HttpContext.RequestServices.GetRequiredService<IBranches>();

    /// <summary>Where the owner of the shop that is there signs in; null for one that nobody is to hear of.</summary>
    public async Task<(string TextKey, string Url)?> WayToSameAsync() =>
        await Alike.OfAsync(TypedName, null, HttpContext.RequestAborted) is [var same, ..] ? WayTo(same.Shop) : null;

    private protected virtual bool MayHearOf(Shop shop) => shop.State.IsPublic();

    private protected virtual (string TextKey, string Url)? WayTo(Shop shop) => MayHearOf(shop)
        ? ("tenants.shop_same", HttpContext.RequestServices.GetRequiredService<ITenantAddresses>().Link(shop.Scope, "/admin/sign-in"))
        : null;

    /// <summary>The fields first; then whether there is a shop of such a name already, which is asked once.</summary>
    protected async Task<bool> CheckAsync(CancellationToken cancel)
    {
        if (!Check())
        {
            return false;
        }

        if (Another != AlikeNames.Fold(Input.ShopName!) && await Alike.OfAsync(Input.ShopName!, null, cancel) is [var there, ..])
        {
            var isTold = MayHearOf(there.Shop);
            var (key, name) = !isTold ? ("tenants.error.shop_alike_waits", Input.ShopName!.Trim())
                : (IsOwn ? "tenants.error.shop_alike" : "tenants.error.shop_alike_team", there.NameAndStreet);
            AddError("Input.ShopName", key, ("name", name));
            AddError(nameof(Another), key, ("name", name));
        }

        return ModelState.IsValid;
    }

    private bool Check()
    {
        WantName("Input.ShopName", Input.ShopName, "tenants.error.shop_name");
        WantPerson("Input.Name", Input.Name);
        if (!MailAddress.IsValid(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }

        if (Input.Branch is { Length: > 0 } ? BranchList.Find(Input.Branch) is null : IsOwn && BranchList.All.Count > 0)
        {
            AddError("Input.Branch", "tenants.error.branch");
        }

        return ModelState.IsValid;
    }

    internal async Task OpenAsync(InvitationKind kind, CancellationToken cancel) =>
        await HttpContext.RequestServices.GetRequiredService<ShopOpening>().OpenAsync(
            Here.Value.TownId,
            new NewShop
            {
                Name = Input.ShopName!.Trim(),
                OwnerName = Input.Name!.Trim(),
                Email = Input.Email!.Trim(),
                Branch = string.IsNullOrEmpty(Input.Branch) ? null : Input.Branch,
                Locale = T.Locale,
                Invitation = kind,
            },
            cancel);

    private void WantName(string field, string? value, string missing)
    {
        if ((string.IsNullOrWhiteSpace(value) ? missing : TenantName.Problem(value)) is { } problem)
        {
            AddError(field, problem);
        }
    }

    private void WantPerson(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            AddError(field, IsOwn ? "tenants.error.your_name" : "tenants.error.owner_name");
        }
        else if (value.Length > LongestName)
        {
            AddError(field, "forms.too_long", ("max", LongestName));
        }
    }

    /// <summary>The four fields with which a shop begins.</summary>
    public sealed record ShopInput
    {
        public string? ShopName { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Branch { get; set; }
    }
}
