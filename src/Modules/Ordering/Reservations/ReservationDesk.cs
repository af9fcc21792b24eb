using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Catalog.Contracts;
using Storefront.Hours.Contracts;
using Storefront.Ordering.Checkouts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Reservations;

/// <summary>A reservation was made or went on. Raised in the shop's scope.</summary>
internal sealed record ReservationChanged(Guid ReservationId, ReservationState State);

internal abstract record ReserveAnswer
{
    private ReserveAnswer()
    {
    }

    internal sealed record Reserved(string Token) : ReserveAnswer;

    /// <summary>This very form was sent before.</summary>
    internal sealed record Already(string Token) : ReserveAnswer;

    /// <param name="Left">How many are there; null when the article cannot be reserved at all.</param>
    internal sealed record Gone(int? Left) : ReserveAnswer;
}

/// <summary>Lays goods aside and puts them back. Works in the shop's scope.</summary>
internal sealed class ReservationDesk(StorefrontDb db, IStock stock, IOpeningHours hours, IClosures closures, CurrentScope here, TimeProvider clock)
{
    public const int MostPieces = 5;
    private const int OpeningDays = 2;
    private const int FarthestDay = 30;

    /// <param name="form">Which form was sent; the same form twice reserves once.</param>
    /// <param name="article">What.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="contact">For whom.</param>
    /// <param name="shopper">Whose account it is listed in, or null.</param>
    /// <param name="texts">The language of the mails.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<ReserveAnswer> ReserveAsync(
        Guid form, Sellable article, int quantity, Contact contact, ShopperCard? shopper, TextIn texts, CancellationToken cancel)
    {
        try
        {
            return await OnceAsync(form, article, quantity, contact, shopper, texts, cancel);
        }
        catch (DbUpdateException) when (form != Guid.Empty)
        {
            // Sent twice at once: the other was quicker, and this one is undone as a whole.
            return await SentBeforeAsync(form, cancel) ?? throw new InvalidOperationException("A reservation could not be stored.");
        }
    }

    private async Task<ReserveAnswer> OnceAsync(
        Guid form, Sellable article, int quantity, Contact contact, ShopperCard? shopper, TextIn texts, CancellationToken cancel)
    {
        // First: what was reserved with this form may be the last piece.
        if (await SentBeforeAsync(form, cancel) is { } before)
        {
            return before;
        }

        if (!article.Reservable)
        {
            return new ReserveAnswer.Gone(null);
        }

        var now = clock.GetUtcNow();
        var expires = await ExpiryAsync(now, cancel);
        return await db.WriteAsync<ReserveAnswer>(
            async () =>
            {
                // Once more, now that nobody else writes: most who send twice send at once.
                if (await SentBeforeAsync(form, cancel) is { } meanwhile)
                {
                    return meanwhile;
                }

                if (await stock.TakeAsync([new StockWish(article.Ref, quantity)], "reservation", cancel) is not null)
                {
                    return new ReserveAnswer.Gone(article.Available ?? 0);
                }

                var reservation = New(form, article, quantity, contact, texts, now, expires);
                reservation.ShopperId = shopper?.Id;
                db.Add(reservation);
                db.Raise(new ReservationChanged(reservation.Id, ReservationState.Held));
                db.Raise(new WorthCounting(WorthCounting.Reservation, reservation.Id));
                return new ReserveAnswer.Reserved(reservation.Token);
            },
            cancel);
    }

    private async Task<ReserveAnswer?> SentBeforeAsync(Guid form, CancellationToken cancel) => form != Guid.Empty
        && await db.Set<Reservation>().AsNoTracking().Where(row => row.FormId == form).Select(row => row.Token).FirstOrDefaultAsync(cancel) is { } token
            ? new ReserveAnswer.Already(token)
            : null;

    /// <summary>
    /// Puts the goods back, unless a plan of the town kept the shop shut: nobody could come, so it is kept until the second opening day from now.
    /// </summary>
    public async Task ExpireAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var row = await db.Set<Reservation>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancel);
        if (row is { AppointmentAt: not null })
        {
            await PassAsync(id, now, cancel);
            return;
        }

        if (row is null || await closures.LastShutAsync(row.ShopId, cancel) is not { } shut || shut < row.ExpiresAt)
        {
            await MoveAsync(id, ReservationState.Expired, cancel);
            return;
        }

        var later = await ExpiryAsync(now, cancel);
        await db.WriteAsync(
            () => db.Set<Reservation>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresAt, later), cancel), cancel);
    }

    // The time the shop gave is over: whether somebody came is not known here, and nobody is told that anything expired.
    private Task PassAsync(Guid id, DateTimeOffset now, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Reservation>().Where(row => row.Id == id && row.State == ReservationState.Ready)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ReservationState.Collected).SetProperty(row => row.StateAt, now), cancel),
        cancel);

    /// <summary>The shop gives a time for the service somebody asked for, or another one. False when it is over.</summary>
    public Task<bool> AppointAsync(Guid id, DateTimeOffset at, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var open = db.Set<Reservation>().Where(row => row.Id == id && row.IsService
                && (row.State == ReservationState.Held || row.State == ReservationState.Ready));
            if (await open.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, ReservationState.Ready).SetProperty(row => row.StateAt, now)
                    .SetProperty(row => row.AppointmentAt, at).SetProperty(row => row.ExpiresAt, at.AddDays(1)),
                cancel) != 1)
            {
                return false;
            }

            db.Raise(new ReservationChanged(id, ReservationState.Ready));
            return true;
        },
        cancel);

    /// <summary>False when the reservation is not in a state that allows this any more.</summary>
    public Task<bool> MoveAsync(Guid id, ReservationState to, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var open = db.Set<Reservation>().Where(row => row.Id == id && (
                row.State == ReservationState.Held || (row.State == ReservationState.Ready && to != ReservationState.Ready)));
            if (await open.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, to).SetProperty(row => row.StateAt, now), cancel) != 1)
            {
                return false;
            }

            if (to is ReservationState.Expired or ReservationState.Released or ReservationState.Cancelled)
            {
                var row = await db.Set<Reservation>().AsNoTracking().FirstAsync(one => one.Id == id, cancel);
                await stock.GiveBackAsync(new VariantRef(row.ShopId, row.VariantId), row.Quantity, "reservation_back", cancel);
            }

            db.Raise(new ReservationChanged(id, to));
            if (to is ReservationState.Collected)
            {
                db.Raise(new WorthCounting(WorthCounting.Pickup, id));
            }

            return true;
        },
        cancel);

    /// <summary>Until when something would be held that is reserved now: „Sa., 14. Nov. 18:00“.</summary>
    public async Task<string> UntilTextAsync(TextIn texts, CancellationToken cancel) =>
        Promise.Fixed(await ExpiryAsync(clock.GetUtcNow(), cancel), null, here.Tenant!.TimeZone, texts);

    /// <summary>The end of the second opening day after today; two days later when the shop tells no hours.</summary>
    internal async Task<DateTimeOffset> ExpiryAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var zone = here.Tenant!.TimeZone;
        var today = now.In(zone).Date;
        var left = OpeningDays;
        for (var day = today.PlusDays(1); day <= today.PlusDays(FarthestDay); day = day.PlusDays(1))
        {
            var open = await hours.RangesAsync(here.Value.ShopId, day, cancel);
            if (open.Count > 0 && --left == 0)
            {
                return open.Max(range => range.To).ToInstant(zone);
            }
        }

        return (today.PlusDays(OpeningDays) + new LocalTime(18, 0)).ToInstant(zone);
    }

    private Reservation New(
        Guid form, Sellable article, int quantity, Contact contact, TextIn texts, DateTimeOffset now, DateTimeOffset expires) => new()
    {
        Id = Ids.New(clock),
        Number = Secrets.Number('R'),
        Token = Secrets.Token(),
        State = ReservationState.Held,
        VariantId = article.Ref.VariantId,
        Handle = article.Handle,
        Title = article.Title,
        VariantTitle = article.VariantTitle,
        OwnTitle = article.OwnTitle,
        OwnVariantTitle = article.OwnVariantTitle,
        IsService = article.IsService,
        Price = article.Price,
        Quantity = quantity,
        Locale = texts.Locale,
        Name = contact.Name,
        Email = contact.Email,
        Phone = contact.Phone,
        Wish = contact.Note,
        Code = Secrets.Code(),
        FormId = form == Guid.Empty ? null : form,
        CreatedAt = now,
        StateAt = now,
        ExpiresAt = expires,
    };
}
