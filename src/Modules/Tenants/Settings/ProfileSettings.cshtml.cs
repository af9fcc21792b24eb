using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Settings;

/// <summary>Name, place and how to reach a shop or a town.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.profile")]
public sealed class ProfileSettingsModel(IServiceProvider services) : BackOfficePage
{
    private readonly ProfileEditing _editing = services.GetRequiredService<ProfileEditing>();
    private readonly Renaming _renaming = services.GetRequiredService<Renaming>();

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    /// <summary>What the operator let the town in as; null for a shop, whose name stands in the form.</summary>
    public string? TownName { get; private set; }

    public bool IsTown => Here.Value.Kind == TenantKind.Town;

    public IEnumerable<SelectListItem> Branches => services.GetRequiredService<IBranches>().All
        .Select(branch => new SelectListItem(branch.Title.GetValueOrDefault(T.Locale) ?? branch.Title["de"], branch.Id))
        .OrderBy(item => item.Text, StringComparer.CurrentCulture)
        .Prepend(new SelectListItem(T["tenants.field.branch_none"], ""));

    public IEnumerable<SelectListItem> FederalStates =>
        FederalState.Codes.Select(code => new SelectListItem(T[$"tenants.federal_state.{code}"], code));

    /// <summary>Texts that say something else than the profile, such as the imprint after a move.</summary>
    public IReadOnlyList<OutdatedText> Outdated { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var row = await _editing.FindAsync(cancel);
        TownName = (row as Town)?.Name;
        Shows(Input = ProfileInput.Of(row));
        if (services.GetService<ITextsOfProfile>() is { } texts)
        {
            Outdated = await texts.FindOutdatedAsync(cancel);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check();
        await CheckPublicAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await SaveAsync("profile", async () => ProfileInput.Of(await _editing.FindAsync(cancel)), () => StoreAsync(cancel), cancel)
            ? RedirectWithNotice("/admin/settings/profile", "tenants.saved")
            : Page();
    }

    private Task StoreAsync(CancellationToken cancel) => services.GetRequiredService<StorefrontDb>().WriteAsync(
        async () =>
        {
            var row = await _editing.FindAsync(cancel);
            var before = row.Name;
            await _editing.EditAsync("profile_changed", ProfileInput.Of, Input.Write, cancel);
            _renaming.Tell(row, before);
        },
        cancel);

    /// <summary>What else holds for who is seen already, or was let in by name.</summary>
    private async Task CheckPublicAsync(CancellationToken cancel)
    {
        var row = await _editing.FindAsync(cancel);
        TownName = (row as Town)?.Name;
        if (ModelState.GetFieldValidationState("Input.Name") != ModelValidationState.Invalid
            && await _renaming.TakenByAsync(row, Input.Name!, cancel) is { } other)
        {
            AddError("Input.Name", other.Shop.State.IsPublic() ? "tenants.error.renamed_alike" : "tenants.error.renamed_alike_waits", ("name", other.NameAndStreet));
        }

        var emptied = Emptied.By(row, ImprintRules.ContactGaps(row.Contact, row.Slogan), ImprintRules.ContactGaps(Input.Contact, Input.Slogan));
        foreach (var gap in emptied.Where(gap => gap.TextKey is "tenants.gap.address" or "tenants.gap.phone"))
        {
            AddError(Input.EmptyFieldOf(gap), gap.TextKey);
        }
    }

    private void Check()
    {
        if ((string.IsNullOrWhiteSpace(Input.Name) ? "forms.required" : TenantName.Problem(Input.Name)) is { } problem)
        {
            AddError("Input.Name", problem);
        }

        Limit("Input.Slogan", Input.Slogan, 200);
        Limit("Input.SloganEn", Input.SloganEn, 200);
        Limit("Input.Street", Input.Street, 100);
        Limit("Input.City", Input.City, 100);
        if (!string.IsNullOrWhiteSpace(Input.Phone) && !PhoneNumber.IsValid(Input.Phone))
        {
            AddError("Input.Phone", "forms.phone");
        }

        if (ImprintRules.IsPostbox(Input.Street ?? ""))
        {
            AddError("Input.Street", "tenants.gap.postbox");
        }

        if (Input.Zip is { Length: > 0 } zip && (zip.Trim().Length != 5 || !zip.Trim().All(char.IsAsciiDigit)))
        {
            AddError("Input.Zip", "tenants.error.zip");
        }

        if (!MailAddress.IsValid(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }

        if (IsTown && !FederalState.Codes.Contains(Input.FederalState))
        {
            AddError("Input.FederalState", "tenants.error.federal_state");
        }

        if (Input.Branch is { Length: > 0 } && services.GetRequiredService<IBranches>().Find(Input.Branch) is null)
        {
            AddError("Input.Branch", "tenants.error.branch");
        }
    }

    private void Limit(string field, string? value, int longest)
    {
        if (value?.Length > longest)
        {
            AddError(field, "forms.too_long", ("max", longest));
        }
    }

    public sealed record ProfileInput
    {
        public string? Name { get; set; }

        public string? Slogan { get; set; }

        public string? SloganEn { get; set; }

        public string? Branch { get; set; }

        public string? Street { get; set; }

        public string? Zip { get; set; }

        public string? City { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        public string? FederalState { get; set; }

        internal ContactDetails Contact => new()
        {
            Street = Tidy(Street), Zip = Tidy(Zip), City = Tidy(City), Phone = Tidy(Phone), Email = Tidy(Email),
        };

        /// <summary>Which of the fields that a gap names is the empty one.</summary>
        internal string EmptyFieldOf(PublishGap gap) => gap.TextKey == "tenants.gap.phone" ? "Input.Phone"
            : Tidy(Street).Length == 0 ? "Input.Street"
            : Tidy(Zip).Length == 0 ? "Input.Zip"
            : "Input.City";

        internal static ProfileInput Of(TenantRecord row) => new()
        {
            Name = row is Town town ? town.PortalName : row.Name,
            Slogan = row.Slogan,
            SloganEn = row.SloganEn,
            Branch = (row as Shop)?.Branch,
            Street = row.Contact.Street,
            Zip = row.Contact.Zip,
            City = row.Contact.City,
            Phone = row.Contact.Phone,
            Email = row.Contact.Email,
            FederalState = (row as Town)?.FederalState,
        };

        internal void Write(TenantRecord row)
        {
            row.Slogan = string.IsNullOrWhiteSpace(Slogan) ? null : Slogan.Trim();
            row.SloganEn = string.IsNullOrWhiteSpace(SloganEn) ? null : SloganEn.Trim();
            row.Contact = Contact;
            switch (row)
            {
                case Town town:
                    town.PortalName = Tidy(Name);
                    town.FederalState = FederalState!;
                    break;
                case Shop shop:
                    shop.Name = Tidy(Name);
                    shop.Branch = string.IsNullOrEmpty(Branch) ? null : Branch;
                    break;
            }
        }

        private static string Tidy(string? text) => text?.Trim() ?? "";
    }
}
