using Storefront.Pickup.Hours;
using Storefront.Platform.Recipes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Recipes;

/// <summary>Recipe step <c>pickup</c>: the collection times of a shop.</summary>
internal sealed class PickupStep : IRecipeStep
{
    public string Name => "pickup";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<PickupInRecipe>();
        if (wanted.SlotMinutes < 5 || wanted.Places < 1 || wanted.Days < 1
            || (wanted.CutOff is { } cutOff && PickupSettings.ParseTime(cutOff) is null))
        {
            throw new RecipeException($"{step.Where}: \"slotMinutes\" (from 5), \"places\" and \"days\" (from 1) and \"cutOff\" (17:00) are not right.");
        }

        await context.Door.InAsync<ITenantSettings>(context.ScopeOf(step), async settings =>
        {
            var before = await settings.GetAsync<PickupSettings>(PickupSettings.Key, cancel);
            await settings.SetAsync(PickupSettings.Key, wanted.Over(before), cancel);
        });
    }
}

internal sealed record PickupInRecipe
{
    public int SlotMinutes { get; init; } = 30;

    public int Places { get; init; } = 3;

    public int LeadMinutes { get; init; } = 60;

    public string? CutOff { get; init; }

    public int Days { get; init; } = 7;

    public InstructionInRecipe Instruction { get; init; } = new("", "");

    public PickupSettings Over(PickupSettings before) => before with
    {
        On = true,
        SlotMinutes = SlotMinutes,
        Places = Places,
        LeadMinutes = LeadMinutes,
        CutOff = CutOff,
        Days = Days,
        InstructionDe = Instruction.De ?? "",
        InstructionEn = Instruction.En ?? "",
    };
}

internal sealed record InstructionInRecipe(string? De, string? En);
