using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>The privacy notices of a portal and of all its shops name the town. There may be a thousand of them, so it is a job.</summary>
internal sealed class FollowTown(JobQueue jobs) : IEventHandler<TownChanged>
{
    public Task HandleAsync(TownChanged happened, CancellationToken cancel) => jobs.AddAsync(FollowTownJob.Kind, happened, cancel);
}

internal sealed class FollowTownJob(CurrentScope here, TenantDirectory directory, ScopeDoor door) : IJob<TownChanged>
{
    public const string Kind = "pages.follow-town";

    public async Task<object?> RunAsync(TownChanged arguments, JobProgress progress, CancellationToken cancel)
    {
        Scope[] all = [here.Value.Town, .. directory.ShopsOf(here.Value.TownId).Select(shop => shop.Scope)];
        for (var at = 0; at < all.Length; at++)
        {
            await progress.ReportAsync(at, all.Length);
            await using var entered = door.Enter(all[at]);
            await entered.Get<PrivacyOfTown>().FollowAsync(arguments, cancel);
        }

        await progress.ReportAsync(all.Length, all.Length);
        return null;
    }
}

/// <summary>What the generator wrote is written anew; whoever has written it by hand hears what it still says.</summary>
internal sealed class PrivacyOfTown(
    LegalBook book, ITenantProfiles profiles, ITenantAddresses addresses, IOwnerMail mail, StorefrontDb db, PageCache cache)
{
    public async Task FollowAsync(TownChanged before, CancellationToken cancel)
    {
        if (await book.CurrentAsync(LegalKind.Privacy, cancel) is not { } current)
        {
            return;
        }

        if (current.IsGenerated)
        {
            await book.PublishAsync(LegalKind.Privacy, await book.DraftAsync(LegalKind.Privacy, cancel), cancel);
            await cache.EvictAsync(cancel, PageCache.TagOf(db.Scope));
        }
        else if (await profiles.FindAsync(db.Scope.Town, cancel) is { } town && StillSaid(current.Source, before, town) is { Count: > 0 } old)
        {
            await TellAsync(town, old, cancel);
        }
    }

    private static List<string> StillSaid(string source, TownChanged before, TenantProfile town)
    {
        (string Was, string Is)[] parts =
        [
            (before.PortalName, town.PortalName), (before.Name, NameOf(town)), (before.Contact.Street, town.Contact.Street),
            ($"{before.Contact.Zip} {before.Contact.City}".Trim(), $"{town.Contact.Zip} {town.Contact.City}".Trim()),
            (before.Contact.Phone, town.Contact.Phone), (before.Contact.Email, town.Contact.Email),
        ];
        return [.. parts.Where(part => part.Was.Length > 0 && part.Was != part.Is && source.Contains(Md.Text(part.Was), StringComparison.Ordinal))
            .Select(part => part.Was).Distinct()];
    }

    private static string NameOf(TenantProfile town) => town.Legal.LegalName.Length > 0 ? town.Legal.LegalName : town.Name;

    private Task TellAsync(TenantProfile town, List<string> old, CancellationToken cancel)
    {
        var url = addresses.Url(db.Scope, "/admin/legal/" + ShowLegal.KeyOf(LegalKind.Privacy));
        return db.WriteAsync(
            () => mail.LeaveAsync(
                "privacy_names_town",
                name => new { Name = name, Old = string.Join("; ", old), Now = $"{town.PortalName}, {NameOf(town)}, {town.Contact.Line}", Url = url },
                cancel),
            cancel);
    }
}
