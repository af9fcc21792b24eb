using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Mails;

/// <summary>
/// A mail to every shop that a plan is about: what is closed, what goes on with them, where they say how they do it. Shops are read in one
/// query; mails are left by the hundred, each hundred with the note of how far it came, so that a job begun again writes to nobody twice.
/// </summary>
internal sealed class TellShops(
    StorefrontDb db, ClosureDesk desk, OpeningHours hours, ITenantProfiles profiles, ITenantAddresses addresses, ITenantMail mail,
    IEnumerable<IClosurePart> parts, TextCatalog catalog, CurrentScope here, TimeProvider clock) : IJob<TellShopsArguments>
{
    public const string Kind = "hours.closure-mails";
    private const int Batch = 100;

    public async Task<object?> RunAsync(TellShopsArguments arguments, JobProgress progress, CancellationToken cancel)
    {
        if (await desk.FindAsync(arguments.PlanId, cancel) is not { } plan)
        {
            return new { Mails = 0 };
        }

        var texts = catalog.In(TextCatalog.German);
        var town = await profiles.CurrentAsync(cancel);
        var closures = await hours.ClosuresAsync(cancel);
        var left = (await desk.ChoicesAsync(plan.Id, cancel)).Where(plan.LeavesOut).Select(row => row.ShopId).ToHashSet();
        var shops = (await profiles.ShopsAsync(cancel))
            .Where(shop => plan.Area.Includes(shop) && !left.Contains(shop.Scope.ShopId) && shop.Contact.Email.Length > 0)
            .OrderBy(shop => shop.Scope.ShopId).ToList();
        var what = $"mails_{arguments.Change.ToString().ToLowerInvariant()}";
        var done = await DoneAsync(plan, what, cancel);
        for (; done < shops.Count; done += Batch)
        {
            var hundred = shops.Skip(done).Take(Batch).ToList();
            await db.WriteAsync(
                async () =>
                {
                    foreach (var shop in hundred)
                    {
                        await mail.LeaveAsync(Mail(plan, arguments.Change, shop, town, closures, texts), cancel);
                    }

                    desk.Note(plan.Id, "", what, hundred.Count);
                },
                cancel);
            await progress.ReportAsync(Math.Min(done + Batch, shops.Count), shops.Count);
        }

        return new { Mails = shops.Count };
    }

    // What was left since the plan was last switched or moved, in its own steps.
    private async Task<int> DoneAsync(ClosurePlan plan, string what, CancellationToken cancel)
    {
        string[] switches = ["on", "scheduled", "off", "moved"];
        var since = await db.Set<ClosureStep>().Where(row => row.PlanId == plan.Id && switches.Contains(row.What))
            .MaxAsync(row => (DateTimeOffset?)row.At, cancel) ?? DateTimeOffset.UnixEpoch;
        return await db.Set<ClosureStep>().Where(row => row.PlanId == plan.Id && row.What == what && row.At >= since).SumAsync(row => row.Count, cancel);
    }

    private TenantMail Mail(ClosurePlan plan, ClosureChange change, TenantProfile shop, TenantProfile town, TownClosures closures, TextIn texts)
    {
        var mine = closures.Of(shop.Scope.ShopId).FirstOrDefault(closure => closure.PlanId == plan.Id);
        var today = clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;
        return new TenantMail(shop.Contact.Email, shop.Name, $"closure_{change.ToString().ToLowerInvariant()}", texts.Locale, new
        {
            Shop = shop.Name,
            Town = town.Name,
            Title = plan.TitleDe,
            From = mine is null ? null : TownTime.Near(mine.From, today, texts),
            Until = plan.EndsAt is { } end ? TownTime.Near(end.In(here.Tenant.TimeZone).LocalDateTime, today, texts) : null,
            Stays = Names(part => mine?.KeepsOn(part.Id) == true, texts),
            Rests = Names(part => mine?.Rests.Contains(part.Id) == true, texts),
            AtDoor = mine?.AtDoor == true,
            Legal = plan.LegalDe.Length > 0 ? plan.LegalDe : null,
            LegalUrl = plan.LegalUrl.Length > 0 ? plan.LegalUrl : null,
            Url = addresses.Url(shop.Scope, "/admin/closure"),
            HoursUrl = addresses.Url(shop.Scope, "/admin/hours"),
        });
    }

    private List<string> Names(Func<IClosurePart, bool> which, TextIn texts) =>
        [.. parts.OrderBy(part => part.Order).Where(which).Select(part => texts[part.NameKey])];
}

internal sealed record TellShopsArguments(Guid PlanId, ClosureChange Change);
