using Microsoft.AspNetCore.Mvc;
using Storefront.Ordering.Contracts;
using Storefront.Pickup.Checkout;
using Storefront.Pickup.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Pickup.Counter;

/// <summary>„Abholtheke“: type or scan the code, hand over. Below, what is to be collected today.</summary>
[BackOffice(TenantKinds.Shop, Permission = PickupModule.MayServe, Feature = PickupModule.Feature)]
internal sealed class PickupCounterPage(
    IOrderDesk desk, WrongCodes wrong, IEnumerable<ICounterNote> notes, TimeProvider clock) : BackOfficePage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public IReadOnlyList<DeskOrder> Found { get; private set; } = [];

    public IReadOnlyList<DeskReservation> Reservations { get; private set; } = [];

    /// <summary>What was typed and nothing waits for, as the list of orders is searched for it: there it says what became of it. Null otherwise.</summary>
    public string? Sought { get; private set; }

    /// <summary>The ones that the overview counts: promised for today, and wanted.</summary>
    public IReadOnlyList<DeskOrder> Today { get; private set; } = [];

    /// <summary>Promised for a day before, and nobody came yet.</summary>
    public IReadOnlyList<DeskOrder> Earlier { get; private set; } = [];

    /// <summary>What else is noted here with a tap.</summary>
    public IEnumerable<CounterNote> Notes => notes.Select(note => note.For(Staff)).OfType<CounterNote>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await WaitingAsync(cancel);
        if (Code?.Trim() is { Length: > 0 } code)
        {
            await FindAsync(code, cancel);
        }
        else if (Request.Query.ContainsKey(nameof(Code)))
        {
            AddError(nameof(Code), "pickup.counter.no_code");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid order, string? means, CancellationToken cancel)
    {
        switch (await desk.HandOverAsync(order, means is { Length: > 0 } ? means : null, Staff.Name, cancel))
        {
            case OrderStep.Done:
                return RedirectWithNotice("/admin/pickup/counter", "pickup.counter.handed_over");
            case OrderStep.NotNow(var state):
                AddError("", state switch
                {
                    OrderState.HandedOver => "pickup.counter.already",
                    OrderState.Received or OrderState.Accepted or OrderState.Packing => "pickup.counter.not_ready",
                    _ => "pickup.counter.over",
                });
                await WaitingAsync(cancel);
                return Page();
            default:
                return NotFound();
        }
    }

    public string When(DateTimeOffset at) => TownTime.Near(
        at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    private async Task FindAsync(string code, CancellationToken cancel)
    {
        if (wrong.MustWait(Here.Value.ShopId))
        {
            AddError(nameof(Code), "pickup.counter.wait");
            return;
        }

        Found = await desk.FindAsync(code, cancel);
        Reservations = await desk.FindReservationsAsync(code, cancel);
        if (Found.Count + Reservations.Count == 0)
        {
            Sought = code.Split(':')[0].Trim();
            wrong.Note(Here.Value.ShopId);
            AddError(nameof(Code), "pickup.counter.unknown");
        }
    }

    private async Task WaitingAsync(CancellationToken cancel)
    {
        var zone = Tenant!.TimeZone;
        var today = clock.GetUtcNow().In(zone).Date;
        var waiting = await desk.WaitingAsync(PickupMethod.MethodId, today.PlusDays(1).AtMidnight().ToInstant(zone), cancel);
        var morning = today.AtMidnight().ToInstant(zone);
        Today = [.. waiting.Where(order => order.From >= morning)];
        Earlier = [.. waiting.Where(order => order.From is null || order.From < morning)];
    }
}
