using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Wanted.Mails;
using Storefront.Wanted.Radar;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Enquiries;

/// <summary>The ends of an enquiry, and who hears of them. Works in the town's scope.</summary>
internal sealed class Farewell(EnquiryDesk desk, RadarBook radar, MailsToShopper toShopper, StorefrontDb db, TellEnd tellEnd)
{
    public async Task<bool> FoundAsync(Enquiry enquiry, CancellationToken cancel) => await desk.CloseAsync(
        enquiry, EnquiryState.Found, "", () => RaiseAsync(enquiry, cancel), cancel);

    public Task<bool> StopAsync(Enquiry enquiry, string reason, CancellationToken cancel) => desk.CloseAsync(
        enquiry, EnquiryState.Stopped, reason, () => toShopper.StoppedAsync(enquiry, reason, cancel), cancel);

    /// <summary>Nobody had it: said honestly, and kept as words without a person.</summary>
    public async Task<bool> RunOutAsync(Enquiry enquiry, CancellationToken cancel)
    {
        var slips = await desk.SlipsAsync(enquiry.Id, cancel);
        var isUnmet = !slips.Exists(slip => slip.State is SlipState.Has or SlipState.CanOrder);
        return await desk.CloseAsync(
            enquiry, EnquiryState.Over, "",
            async () =>
            {
                if (isUnmet)
                {
                    radar.Note(enquiry);
                    await toShopper.UnansweredAsync(enquiry, slips.Count(slip => slip.State == SlipState.HasNot), cancel);
                }
            },
            cancel);
    }

    /// <summary>At once, with everything; shops that had it are told, so that nothing is kept aside for nobody.</summary>
    public async Task WithdrawAsync(Enquiry enquiry, CancellationToken cancel)
    {
        foreach (var slip in (await desk.SlipsAsync(enquiry.Id, cancel)).Where(Hopes))
        {
            await tellEnd.TellAsync(slip, SlipEnd.Over, cancel);
        }

        await desk.ForgetAsync(enquiry, cancel);
    }

    private async Task RaiseAsync(Enquiry enquiry, CancellationToken cancel)
    {
        foreach (var slip in (await desk.SlipsAsync(enquiry.Id, cancel)).Where(slip => slip.State is SlipState.Has or SlipState.CanOrder))
        {
            db.Raise(new SlipEnded(slip.Id), Scope.ForShop(slip.TownId, slip.ShopId));
        }
    }

    private static bool Hopes(Slip slip) => slip is { End: SlipEnd.None, State: SlipState.Has or SlipState.CanOrder };
}
