using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class OutboxTests
{
    private static readonly Scope Shop = Scope.ForShop(Guid.CreateVersion7(), Guid.CreateVersion7());

    [Fact]
    public async Task What_was_committed_is_told_to_every_handler_in_its_scope()
    {
        await using var host = await StartAsync();

        await host.InAsync<StorefrontDb>(Shop, db => db.WriteAsync(() => RaiseAsync(db, "sold")));
        await host.DrainAsync();

        var heard = host.Services.GetRequiredService<Heard>();
        Assert.Equal([("sold", Shop)], heard.First);
        Assert.Equal([("sold", Shop)], heard.Second);
    }

    [Fact]
    public async Task What_was_undone_is_told_to_nobody()
    {
        await using var host = await StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.InAsync<StorefrontDb>(Shop, db => db.WriteAsync(async () =>
        {
            await RaiseAsync(db, "sold");
            await db.SaveChangesAsync();
            throw new InvalidOperationException("The power fails.");
        })));
        await host.DrainAsync();

        Assert.Empty(host.Services.GetRequiredService<Heard>().First);
    }

    [Fact]
    public async Task A_handler_that_fails_is_asked_again_later_and_does_not_hold_up_the_other()
    {
        await using var host = await StartAsync();
        var heard = host.Services.GetRequiredService<Heard>();
        heard.FirstFails = true;

        await host.InAsync<StorefrontDb>(Shop, db => db.WriteAsync(() => RaiseAsync(db, "sold")));
        await host.DrainAsync();

        Assert.Empty(heard.First);
        Assert.Single(heard.Second);

        heard.FirstFails = false;
        await host.DrainAsync();
        Assert.Empty(heard.First);

        host.Clock.Advance(TimeSpan.FromSeconds(6));
        await host.DrainAsync();
        Assert.Single(heard.First);
        Assert.Single(heard.Second);
    }

    [Fact]
    public async Task Two_dispatchers_deliver_a_message_once()
    {
        await using var host = await StartAsync();
        await host.InAsync<StorefrontDb>(Shop, db => db.WriteAsync(async () =>
        {
            for (var number = 0; number < 120; number++)
            {
                await RaiseAsync(db, $"sold {number}");
            }
        }));

        await Task.WhenAll(host.DrainAsync(), host.DrainAsync());

        var first = host.Services.GetRequiredService<Heard>().First;
        Assert.Equal(120, first.Count);
        Assert.Equal(120, first.Distinct().Count());
    }

    [Fact]
    public async Task One_handler_may_hear_of_several_events_and_is_told_each_as_what_it_is()
    {
        await using var host = await TestHost.StartAsync(services => services
            .AddSingleton<Heard>()
            .AddEventHandler<Sold, BothHandler>()
            .AddEventHandler<Returned, BothHandler>());

        await host.InAsync<StorefrontDb>(Shop, db => db.WriteAsync(() =>
        {
            db.Raise(new Sold("shoes"));
            db.Raise(new Returned("boots"));
            return Task.CompletedTask;
        }));
        await host.DrainAsync();

        Assert.Equal(["sold shoes", "returned boots"], host.Services.GetRequiredService<Heard>().First.Select(heard => heard.What));
    }

    [Fact]
    public async Task The_same_handler_twice_for_one_event_stops_the_start_and_says_what_to_take_out()
    {
        var trouble = await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.StartAsync(services => services
            .AddSingleton<Heard>()
            .AddEventHandler<Sold, FirstHandler>()
            .AddEventHandler<Sold, FirstHandler>()));

        Assert.Contains("FirstHandler is registered more than once", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("leave one AddEventHandler<Sold, …>()", trouble.Message, StringComparison.Ordinal);
    }

    private static Task<TestHost> StartAsync() => TestHost.StartAsync(services => services
        .AddSingleton<Heard>()
        .AddEventHandler<Sold, FirstHandler>()
        .AddEventHandler<Sold, SecondHandler>());

    private static Task RaiseAsync(StorefrontDb db, string what)
    {
        db.Raise(new Sold(what));
        return Task.CompletedTask;
    }

    internal sealed record Sold(string What);

    internal sealed record Returned(string Thing);

    internal sealed class Heard
    {
        public bool FirstFails { get; set; }

        public ConcurrentQueue<(string What, Scope Scope)> First { get; } = new();

        public ConcurrentQueue<(string What, Scope Scope)> Second { get; } = new();
    }

    internal sealed class FirstHandler(Heard heard, CurrentScope scope) : IEventHandler<Sold>
    {
        public Task HandleAsync(Sold happened, CancellationToken cancel)
        {
            if (heard.FirstFails)
            {
                throw new InvalidOperationException("Not today.");
            }

            heard.First.Enqueue((happened.What, scope.Value));
            return Task.CompletedTask;
        }
    }

    internal sealed class BothHandler(Heard heard, CurrentScope scope) : IEventHandler<Sold>, IEventHandler<Returned>
    {
        public Task HandleAsync(Sold happened, CancellationToken cancel) => HearAsync("sold " + happened.What);

        public Task HandleAsync(Returned happened, CancellationToken cancel) => HearAsync("returned " + happened.Thing);

        private Task HearAsync(string what)
        {
            heard.First.Enqueue((what, scope.Value));
            return Task.CompletedTask;
        }
    }

    internal sealed class SecondHandler(Heard heard, CurrentScope scope) : IEventHandler<Sold>
    {
        public Task HandleAsync(Sold happened, CancellationToken cancel)
        {
            heard.Second.Enqueue((happened.What, scope.Value));
            return Task.CompletedTask;
        }
    }
}
