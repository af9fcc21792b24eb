using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Users.Accounts;

/// <summary>Recipe step <c>user</c>: an account, and where it works. A known account keeps its password.</summary>
internal sealed class UserStep(TenantDirectory directory) : IRecipeStep
{
    private const string Portal = "portal";

    public string Name => "user";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<UserInRecipe>();
        if (wanted.Email.Length == 0 || wanted.DisplayName.Length == 0)
        {
            throw new RecipeException($"{step.Where}: a user needs an \"email\" and a \"displayName\".");
        }

        await using var house = context.Door.Enter(Scope.Operator);
        var accounts = house.Get<AccountBook>();
        var account = await accounts.FindAsync(wanted.Email, cancel)
            ?? await accounts.CreateAsync(wanted.Email, wanted.DisplayName, PasswordOf(step, wanted), cancel);
        if (wanted.Operator)
        {
            await house.Get<IStaffRegister>().AddOperatorAsync(account.Id, wanted.DisplayName, account.Email, cancel);
        }

        if (wanted.StaffOf is not null)
        {
            await context.Door.InAsync<IStaffRegister>(
                PlaceOf(step, context, wanted),
                staff => staff.AddAsync(account.Id, wanted.DisplayName, account.Email, RoleOf(step, wanted), cancel));
        }
    }

    private static string PasswordOf(RecipeStep step, UserInRecipe wanted) => Passwords.Problem(wanted.Password) is null
        ? wanted.Password!
        : throw new RecipeException($"{step.Where}: the \"password\" needs at least {Passwords.Shortest} characters.");

    private Scope PlaceOf(RecipeStep step, RecipeContext context, UserInRecipe wanted)
    {
        if (context.TownId == Guid.Empty)
        {
            throw new RecipeException($"{step.Where}: a \"town\" step has to come first.");
        }

        return wanted.StaffOf == Portal
            ? Scope.ForTown(context.TownId)
            : directory.FindShop(context.TownId, wanted.StaffOf!)?.Scope
                ?? throw new RecipeException($"{step.Where}: there is no shop \"{wanted.StaffOf}\" yet. Put its \"shop\" step first.");
    }

    private static string RoleOf(RecipeStep step, UserInRecipe wanted)
    {
        string[] known = wanted.StaffOf == Portal ? ["town_admin", "association", "expert", "editor"] : ["owner", "staff"];
        var role = wanted.Role ?? known[^1];
        return known.Contains(role)
            ? role
            : throw new RecipeException($"{step.Where}: \"role\" is one of {string.Join(", ", known)} here.");
    }
}

internal sealed record UserInRecipe
{
    public string Email { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string? Password { get; init; }

    public string? StaffOf { get; init; }

    public string? Role { get; init; }

    public bool Operator { get; init; }
}
