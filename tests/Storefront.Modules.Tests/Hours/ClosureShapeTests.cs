using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Hours;

/// <summary>Closing a town costs the database the same for few shops and for many: the shape, since time depends on the machine.</summary>
public sealed class ClosureShapeTests
{
    [Fact]
    public async Task Closing_and_opening_thirty_shops_asks_and_writes_no_more_than_for_two()
    {
        var (few, shutFew) = await CountAsync(2);
        var (many, shutMany) = await CountAsync(30);

        Assert.Equal((2, 30), (shutFew, shutMany));
        Assert.Equal(few, many);
        Assert.InRange(few, 1, 60);
    }

    private static async Task<(int Statements, int Shut)> CountAsync(int shops)
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(
        [
            ATown(),
            .. Enumerable.Range(0, shops).SelectMany(number => new[] { AShop($"laden-{number}", $"Laden {number}"), OpenAt($"laden-{number}", "Mo-Fr 09:00-18:00") }),
        ]);
        await host.DrainAsync();
        var town = host.Directory.FindTown("musterstadt")!.Scope;
        var plan = await host.InAsync<ClosureDesk, Guid>(town, desk => desk.PutAsync(null, row => (row.TitleDe, row.TellShops) = ("Zu", false), "", CancellationToken.None));
        await StatesAsync(host);

        // Counted in this flow only: other tests run beside it.
        using var counter = new Statements();
        Assert.True(await host.InAsync<ClosureDesk, bool>(town, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None)));
        var shut = (await StatesAsync(host)).Count(state => state.Value.Kind == OpeningKind.Closed);
        Assert.True(await host.InAsync<ClosureDesk, bool>(town, desk => desk.SwitchOffAsync(plan, "", CancellationToken.None)));
        Assert.All((await StatesAsync(host)).Values, state => Assert.Equal(OpeningKind.Open, state.Kind));
        var count = counter.Count;
        Assert.Equal(1, await host.InAsync<StorefrontDb, int>(town, db => db.Set<ClosurePlan>().CountAsync()));
        return (count, shut);
    }

    private static Task<IReadOnlyDictionary<Guid, OpeningState>> StatesAsync(TestHost host) => host.InAsync<IOpeningHours, IReadOnlyDictionary<Guid, OpeningState>>(
        host.Directory.FindTown("musterstadt")!.Scope, hours => hours.StatesAsync(CancellationToken.None).AsTask());

    /// <summary>Commands that EF sends from the flow of work in which this was made.</summary>
    private sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<Statements?> Mine = new();
        private readonly List<IDisposable> _subscriptions = [];
        private int _count;

        public Statements()
        {
            Mine.Value = this;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => Volatile.Read(ref _count);

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name)
            {
                _subscriptions.Add(listener.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> told)
        {
            if (told.Key == RelationalEventId.CommandExecuting.Name && Mine.Value == this)
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            Mine.Value = null;
            _subscriptions.ForEach(one => one.Dispose());
        }
    }
}
