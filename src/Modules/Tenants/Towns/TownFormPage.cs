using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Towns;

/// <summary>What the public form and the operator's form share.</summary>
public abstract class TownFormPage : StorefrontPage
{
    private const int LongestName = 100;

    [BindProperty]
    public TownInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> FederalStates => FederalState.Codes
        .Select(code => new SelectListItem(T[$"tenants.federal_state.{code}"], code))
        .Prepend(new SelectListItem(T["tenants.field.federal_state_none"], ""));

    protected bool Check()
    {
        Want("Input.TownName", Input.TownName, "tenants.error.town_name");
        Want("Input.Name", Input.Name, "tenants.error.your_name");
        if (!FederalState.Codes.Contains(Input.FederalState))
        {
            AddError("Input.FederalState", "tenants.error.federal_state");
        }

        if (!MailAddress.IsValid(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }

        return ModelState.IsValid;
    }

    internal NewTown Town => new()
    {
        Name = Input.TownName!.Trim(),
        FederalState = Input.FederalState!,
        AdminName = Input.Name!.Trim(),
        Email = Input.Email!.Trim(),
        Locale = T.Locale,
    };

    private void Want(string field, string? value, string missing)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            AddError(field, missing);
        }
        else if (value.Length > LongestName)
        {
            AddError(field, "forms.too_long", ("max", LongestName));
        }
    }

    /// <summary>The four fields with which a town begins.</summary>
    public sealed record TownInput
    {
        public string? TownName { get; set; }

        public string? FederalState { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }
    }
}
