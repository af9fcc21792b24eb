using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Towns;

/// <summary>What the public form and the operator's form share.</summary>
public abstract class TownFormPage : StorefrontPage
{
    private const int LongestName = 100;
    private const int LongestPhone = 40;

    [BindProperty]
    public TownInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> FederalStates => FederalState.Codes
        .Select(code => new SelectListItem(T[$"tenants.federal_state.{code}"], code))
        .Prepend(new SelectListItem(T["tenants.field.federal_state_none"], ""));

    protected bool Check()
    {
        WantName("Input.TownName", Input.TownName, "tenants.error.town_name");
        WantPerson("Input.Name", Input.Name);
        if (!FederalState.Codes.Contains(Input.FederalState))
        {
            AddError("Input.FederalState", "tenants.error.federal_state");
        }

        if (!MailAddress.IsValid(Input.Email))
        {
            AddError("Input.Email", "forms.email");
        }

        if (Input.Phone?.Length > LongestPhone)
        {
            AddError("Input.Phone", "forms.too_long", ("max", LongestPhone));
        }

        return ModelState.IsValid;
    }

    internal NewTown Town => new()
    {
        Name = Input.TownName!.Trim(),
        FederalState = Input.FederalState!,
        AdminName = Input.Name!.Trim(),
        Email = Input.Email!.Trim(),
        Phone = Input.Phone?.Trim(),
        Locale = T.Locale,
    };

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
            AddError(field, "tenants.error.your_name");
        }
        else if (value.Length > LongestName)
        {
            AddError(field, "forms.too_long", ("max", LongestName));
        }
    }

    /// <summary>The fields with which a town begins; only the telephone may stay empty.</summary>
    public sealed record TownInput
    {
        public string? TownName { get; set; }

        public string? FederalState { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Phone { get; set; }
    }
}
