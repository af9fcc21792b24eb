using Storefront.Ordering.Contracts;
using Storefront.Payments.Settings;
using Storefront.Platform.Recipes;
using Storefront.Tenants.Contracts;

namespace Storefront.Payments.Recipes;

/// <summary>Recipe step <c>payment</c>: how a shop may be paid.</summary>
internal sealed class PaymentStep(IEnumerable<IPaymentMethod> methods) : IRecipeStep
{
    public string Name => "payment";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<PaymentInRecipe>();
        if (wanted.Methods.FirstOrDefault(id => methods.All(method => method.Id != id)) is { } unknown)
        {
            throw new RecipeException(
                $"{step.Where}: there is no payment method \"{unknown}\". Known are: {string.Join(", ", methods.Select(method => method.Id))}.");
        }

        await context.Door.InAsync<ITenantSettings>(context.ScopeOf(step), async settings => await settings.SetAsync(
            PaymentSettings.Key, new PaymentSettings { Methods = wanted.Methods, CardAccepted = wanted.Card }, cancel));
    }
}

internal sealed record PaymentInRecipe
{
    public string[] Methods { get; init; } = [];

    public bool Card { get; init; } = true;
}
