using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Catalog.Contracts;
using Storefront.Hours.Contracts;
using Storefront.Ordering.Checkouts;
using Storefront.Platform.Data;
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

    /// <param name="Left">How many are there; null when the article cannot be reserved at all.</param>
    internal sealed record Gone(int? Left) : ReserveAnswer;
}

/// <summary>Lays goods aside and puts them back. Works in the shop's scope.</summary>
internal sealed class ReservationDesk(StorefrontDb db, IStock stock, IOpeningHours hours, CurrentScope here, TimeProvider clock)
{
    public const int MostPieces = 5;
    private const int OpeningDays = 2;
    private const int FarthestDay = 30;

    public async Task<ReserveAnswer> ReserveAsync(
        Sellable article, int quantity, Contact contact, ShopperCard? shopper, TextIn texts, CancellationToken cancel)
    {
        if (!article.Reservable)
        {
            return new ReserveAnswer.Gone(null);
        }

        var now = clock.GetUtcNow();
        var expires = await ExpiryAsync(now, cancel);
        return await db.WriteAsync<ReserveAnswer>(
            async () =>
            {
                if (await stock.TakeAsync([new StockWish(article.Ref, quantity)], "reservation", cancel) is not null)
                {
                    return new ReserveAnswer.Gone(article.Available ?? 0);
                }

                var reservation = New(article, quantity, contact, texts, now, expires);
                reservation.ShopperId = shopper?.Id;
                db.Add(reservation);
                db.Raise(new ReservationChanged(reservation.Id, ReservationState.Held));
                return new ReserveAnswer.Reserved(reservation.Token);
            },
            cancel);
    }

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
            return true;
        },
        cancel);

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
                return (day + open.Max(range => range.To)).ToInstant(zone);
            }
        }

        return (today.PlusDays(OpeningDays) + new LocalTime(18, 0)).ToInstant(zone);
    }

    private Reservation New(
        Sellable article, int quantity, Contact contact, TextIn texts, DateTimeOffset now, DateTimeOffset expires) => new()
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
        Code = Secrets.Code(),
        CreatedAt = now,
        StateAt = now,
        ExpiresAt = expires,
    };
}
