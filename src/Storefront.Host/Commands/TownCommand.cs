using System.CommandLine;
using Spectre.Console;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront town add|invite|list|approve|sample</c>.</summary>
internal static class TownCommand
{
    public static Command Create() => new("town", "Towns and their portals.") { Add(), Invite(), List(), Approve(), TownSampleCommand.Create() };

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "Name of the town." };
        var slug = new Option<string?>("--slug") { Description = "Name in addresses; made from the name when left out." };
        var host = new Option<string?>("--host") { Description = "Host of the portal, such as musterstadt.example." };
        var state = new Option<string>("--state") { Description = "Bundesland code.", DefaultValueFactory = _ => "NW" };
        state.AcceptOnlyFromAmong("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH");
        var admin = new Option<string?>("--admin") { Description = "Name of the head of the portal." };
        var email = new Option<string?>("--email") { Description = "Their e-mail address; they get the link to sign in." };
        var another = new Option<bool>("--another") { Description = "Found it although there is a town of that name." };
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("add", "Found a town; its head enters what the law asks and publishes the portal.") { name, slug, host, state, admin, email, another, data, json };
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            var wanted = new TownToAdd(
                parsed.GetValue(name)!, parsed.GetValue(slug), parsed.GetValue(host), parsed.GetValue(state)!,
                parsed.GetValue(admin), parsed.GetValue(email));
            return Workplace.FoundAsync(parsed.GetValue(data)!, answer, place => AddAsync(place, wanted, parsed.GetValue(another), answer, cancel), cancel);
        });
        return command;
    }

    private static async Task<int> AddAsync(Workplace place, TownToAdd wanted, bool another, Answer answer, CancellationToken cancel)
    {
        var provisioning = place.Get<IProvisioning>();
        if (Wish.Problem(provisioning, wanted.Name, wanted.Slug, wanted.Email) is { } problem)
        {
            return answer.Fail(problem);
        }

        if (wanted.Host is { } host && place.Get<TenantDirectory>().FindByHost(host) is { } holder)
        {
            return answer.Fail($"The host {host} leads to {holder.Name} already. Choose another --host.");
        }

        if (wanted.Slug is { } slug && await provisioning.FindTownAsync(slug, cancel) is not null)
        {
            return answer.Fail($"There is a town {slug} already. Choose another --slug.");
        }

        if (!another && await provisioning.FindNamesakeAsync(wanted.Name, cancel) is { } namesake)
        {
            return answer.Fail($"There is a town called {wanted.Name} already: {namesake.Url}. If you mean another one, say so with --another; \"storefront town invite --town {namesake.Slug} --email HEAD\" invites its head.");
        }

        var town = await provisioning.AddTownAsync(wanted, cancel);
        return answer.Done(town, console => console.WriteLine(
            $"{town.Name} is there: {town.Url}. "
            + (wanted.Email is null
                ? $"Nobody leads it yet, so nobody can publish it: \"storefront town invite --town {town.Slug} --email HEAD\" invites its head."
                : "It is public once its head has entered legal notice and privacy notice there.")));
    }

    private static Command Invite()
    {
        var slug = new Option<string>("--town") { Description = "Slug of the town.", Required = true };
        var email = new Option<string>("--email") { Description = "E-mail address of its head; they get the link to sign in.", Required = true };
        var admin = new Option<string?>("--admin") { Description = "Name of the head; the address when left out." };
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("invite", "Invite somebody to lead a town.") { slug, email, admin, data, json };
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            var (address, name) = (parsed.GetValue(email)!.Trim(), parsed.GetValue(admin) ?? parsed.GetValue(email)!);
            return Workplace.RunAsync(
                parsed.GetValue(data)!, answer, place => InviteAsync(place, parsed.GetValue(slug)!, (name, address), answer, cancel), cancel);
        });
        return command;
    }

    private static async Task<int> InviteAsync(
        Workplace place, string slug, (string Name, string Email) head, Answer answer, CancellationToken cancel)
    {
        var provisioning = place.Get<IProvisioning>();
        if (Wish.Problem(provisioning, head.Name, null, head.Email) is { } problem)
        {
            return answer.Fail(problem);
        }

        if (await provisioning.FindTownAsync(slug, cancel) is not { } town)
        {
            return answer.Fail($"There is no town {slug}. \"storefront town list\" shows those there are.");
        }

        if (town.State != ShopState.Live)
        {
            return answer.Fail($"{town.Name} is not let in. \"storefront town approve {town.Slug}\" lets it in.");
        }

        return await provisioning.InviteHeadAsync(town, head.Name, head.Email, cancel)
            ? answer.Done(new { town.Slug, head.Email }, console => console.WriteLine($"{head.Email} is invited to lead {town.Name}. The mail is sent by the server."))
            : answer.Fail($"{head.Email} works for {town.Name} already.");
    }

    private static Command List()
    {
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("list", "All towns.") { data, json };
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            return Workplace.RunAsync(
                parsed.GetValue(data)!,
                answer,
                async place =>
                {
                    var towns = await place.Get<IProvisioning>().TownsAsync(cancel);
                    return answer.List(
                        towns,
                        "There is no town yet. \"storefront town add NAME\" founds one.",
                        ["Slug", "Name", "State", "Public", "Address"],
                        town => [town.Slug, town.Name, $"{town.State}", town.Public ? "yes" : "no", town.Url]);
                },
                cancel);
        });
        return command;
    }

    private static Command Approve()
    {
        var slug = new Argument<string>("slug") { Description = "Slug of the town." };
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("approve", "Let a registered town in; its head publishes the portal.") { slug, data, json };
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            return Workplace.RunAsync(
                parsed.GetValue(data)!, answer, place => ApproveAsync(place, parsed.GetValue(slug)!, answer, cancel), cancel);
        });
        return command;
    }

    private static async Task<int> ApproveAsync(Workplace place, string slug, Answer answer, CancellationToken cancel)
    {
        var provisioning = place.Get<IProvisioning>();
        if (await provisioning.FindTownAsync(slug, cancel) is not { } town)
        {
            return answer.Fail($"There is no town {slug}. \"storefront town list\" shows those there are.");
        }

        var changed = await provisioning.ApproveTownAsync(town, cancel);
        return answer.Done(new { town.Slug, changed }, console => console.WriteLine(changed
            ? $"{town.Name} is let in. It is public once its head has entered legal notice and privacy notice."
            : $"{town.Name} was let in already."));
    }
}
