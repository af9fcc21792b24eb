using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>
/// The one database context, composed of what the modules map. It reads and writes within the scope it was made for.
/// </summary>
public sealed class StorefrontDb : DbContext
{
    private readonly ModelParts _parts;
    private readonly WriteGate _gate;
    private readonly Outbox _outbox;
    private readonly OpenWork _work;
    private readonly List<Func<CancellationToken, Task>> _afterCommit = [];
    private bool _raised;

    public StorefrontDb(
        DbContextOptions<StorefrontDb> options,
        CurrentScope scope,
        ModelParts parts,
        WriteGate gate,
        Outbox outbox,
        OpenWork work)
        : base(options)
    {
        Scope = scope.Value;
        _parts = parts;
        _gate = gate;
        _outbox = outbox;
        _work = work;

        // A unit of work that fails is undone as a whole; nobody goes back to the middle of one.
        Database.AutoSavepointsEnabled = false;
    }

    public Scope Scope { get; }

    internal string PartsName => _parts.Name;

    internal Guid FilterTown => Scope.TownId;

    internal Guid FilterShop => Scope.ShopId;

    /// <summary>Tells upper modules what happened; stored and delivered if, and only if, this unit of work commits.</summary>
    public void Raise(object domainEvent) => Raise(domainEvent, Scope);

    /// <summary>The same, told as one of the shops this context may write for: town work changes goods of several.</summary>
    public void Raise(object domainEvent, Scope about)
    {
        if (!MayWrite(about))
        {
            throw new CrossTenantWriteException(domainEvent.GetType().Name, about, Scope);
        }

        Set<OutboxMessage>().AddRange(_outbox.MessagesFor(domainEvent, about));
        _raised = true;
    }

    /// <summary>
    /// One write transaction: everything in <paramref name="work"/> is stored, with its events, or nothing is. Writers
    /// queue in order on SQLite. Inside, use this context only.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }

        var result = await CommitAsync(work, cancel);
        WakeOutbox();
        await RunAfterCommitAsync(cancel);
        return result;
    }

    /// <summary>Runs once the unit of work around this call is stored; never for work undone.</summary>
    public void AfterCommit(Func<CancellationToken, Task> work)
    {
        if (!_afterCommit.Contains(work))
        {
            _afterCommit.Add(work);
        }
    }

    private async Task<T> CommitAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        _afterCommit.Clear();
        using var turn = await _gate.EnterAsync(cancel);
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        _work.Transaction = transaction.GetDbTransaction();
        try
        {
            var result = await work();
            await SaveChangesAsync(acceptAllChangesOnSuccess: true, cancel);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            _work.Transaction = null;
        }
    }

    private async Task RunAfterCommitAsync(CancellationToken cancel)
    {
        Func<CancellationToken, Task>[] works = [.. _afterCommit];
        _afterCommit.Clear();
        foreach (var work in works)
        {
            await work(cancel);
        }
    }

    /// <summary>Only for events: the dispatcher's own writes would wake it for ever.</summary>
    private void WakeOutbox()
    {
        if (_raised)
        {
            _raised = false;
            _outbox.Wake();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<Task> work, CancellationToken cancel = default) => WriteAsync(
        async () =>
        {
            await work();
            return true;
        },
        cancel);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default)
    {
        Guard();
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        }

        if (!ChangeTracker.HasChanges())
        {
            return 0;
        }

        using var turn = await _gate.EnterAsync(cancel);
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        WakeOutbox();
        return count;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: writers wait for their turn.");

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => ModelConventions.Apply(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        new PlatformModel().Build(model);
        foreach (var part in _parts.All)
        {
            part.Build(model);
        }

        OwnerFilters.Apply(model, this);
    }

    /// <summary>Second wall: stamps the owner on new rows and refuses rows of others.</summary>
    private void Guard()
    {
        foreach (var entry in ChangeTracker.Entries<IOwned>())
        {
            if (entry.State is EntityState.Added)
            {
                Stamp(entry);
            }

            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                Check(entry);
            }
        }
    }

    private void Stamp(EntityEntry<IOwned> entry)
    {
        if (entry.Entity.TownId == Guid.Empty)
        {
            entry.Entity.TownId = Scope.TownId;
            entry.Entity.ShopId = Scope.ShopId;
        }
    }

    private void Check(EntityEntry<IOwned> entry)
    {
        var owner = new Scope(entry.Entity.TownId, entry.Entity.ShopId);
        if (owner.TownId == Guid.Empty || !MayWrite(owner))
        {
            throw new CrossTenantWriteException(entry.Metadata.ClrType.Name, owner, Scope);
        }
    }

    private bool MayWrite(Scope owner) => Scope.Kind switch
    {
        TenantKind.Operator => true,
        TenantKind.Town => owner.TownId == Scope.TownId,
        _ => owner == Scope,
    };
}
