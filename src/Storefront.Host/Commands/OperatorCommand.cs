using System.CommandLine;
using Spectre.Console;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront operator add</c>: the first one has no colleague who could invite them.</summary>
internal static class OperatorCommand
{
    public static Command Create() => new("operator", "The people who run this host.") { Add() };

    private static Command Add()
    {
        var email = new Argument<string>("email") { Description = "Their e-mail address; they sign in with it." };
        var name = new Option<string?>("--name") { Description = "Their name; the address when left out." };
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("add", "Let somebody sign in at /operator; shows the link to choose a password.") { email, name, data, json };
        command.SetAction((parsed, cancel) =>
        {
            var answer = Answer.Of(parsed, json);
            var (address, called) = (parsed.GetValue(email)!.Trim(), parsed.GetValue(name) ?? parsed.GetValue(email)!);
            return Workplace.FoundAsync(parsed.GetValue(data)!, answer, place => AddAsync(place, address, called, answer, cancel), cancel);
        });
        return command;
    }

    private static async Task<int> AddAsync(Workplace place, string email, string name, Answer answer, CancellationToken cancel)
    {
        if (!place.Get<IProvisioning>().IsMailAddress(email))
        {
            return answer.Fail($"\"{email}\" is no e-mail address.");
        }

        if (Wish.Problem(place.Get<IProvisioning>(), name, null, null) is { } problem)
        {
            return answer.Fail(problem);
        }

        var added = await place.Get<IOperators>().AddAsync(email, name.Trim(), cancel);
        return answer.Done(added, console =>
        {
            console.WriteLine($"{added.Name} is an operator. The password is chosen here, once and within two hours:");
            answer.Output.WriteLine(added.Url);
        });
    }
}
