using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
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

    /// <summary>What is said when the person has no name.</summary>
    protected virtual string MissingName => "tenants.error.your_name";

    /// <summary>The name, folded, of which somebody said that another town is meant than the one there is.</summary>
    [BindProperty]
    public string? Another { get; set; }

    /// <summary>Whether a second town of the name is meant; null when nobody has to be asked.</summary>
    public string? Question => ModelState.GetValueOrDefault(nameof(Another))?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What the button answers.</summary>
    public string AnotherName => AlikeTowns.Fold(ModelState.GetValueOrDefault("Input.TownName")?.AttemptedValue ?? "");

    /// <summary>The fields first; then whether there is a town of that name already, which is asked once.</summary>
    protected async Task<bool> CheckAsync(CancellationToken cancel)
    {
        if (!Check())
        {
            return false;
        }

        if (Another != AlikeTowns.Fold(Input.TownName!)
            && await HttpContext.RequestServices.GetRequiredService<AlikeTowns>().NamesakeAsync(Input.TownName!, cancel) is { } there)
        {
            AddError(
                nameof(Another), there.IsPublic ? "tenants.error.namesake" : "tenants.error.namesake_waits", ("name", there.Name),
                ("address", HttpContext.RequestServices.GetRequiredService<ITenantAddresses>().Url(there.Scope)));
        }

        return ModelState.IsValid;
    }

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

        if (!string.IsNullOrWhiteSpace(Input.Phone) && !PhoneNumber.IsValid(Input.Phone))
        {
            AddError("Input.Phone", "forms.phone");
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
            AddError(field, MissingName);
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
