using System.Text.Json;
using Storefront.Ordering.Baskets;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Checkouts;

/// <summary>What has changed since the shopper looked at the summary, in words: all of it on top, and what concerns a line beside it.</summary>
internal sealed record SummaryChanges(IReadOnlyList<string> All, IReadOnlyDictionary<Guid, string> Lines)
{
    public static SummaryChanges None { get; } = new([], new Dictionary<Guid, string>());

    public static SummaryChanges Between(FilledBasket basket, Summary now, DateTimeOffset time, TextIn texts) =>
        basket.Basket.Shown.Length > 0 && JsonSerializer.Deserialize<Summary>(basket.Basket.Shown) is { } shown
            ? new Comparison(shown, now, basket, time, texts).Result()
            : None;

    private sealed class Comparison(Summary shown, Summary now, FilledBasket basket, DateTimeOffset time, TextIn texts)
    {
        private readonly List<string> _all = [];
        private readonly Dictionary<Guid, string> _lines = [];

        public SummaryChanges Result()
        {
            if (shown.Contact != now.Contact)
            {
                _all.Add(texts["ordering.checkout.change.contact"]);
            }

            foreach (var contract in now.Contracts)
            {
                Contract(shown.Contracts.FirstOrDefault(one => one.ShopId == contract.ShopId), contract);
            }

            var there = now.Contracts.SelectMany(contract => contract.Lines).Select(line => line.Variant).ToHashSet();
            _all.AddRange(shown.Contracts.SelectMany(contract => contract.Lines).Where(line => !there.Contains(line.Variant))
                .Select(line => texts["ordering.checkout.change.gone", ("title", line.Title)]));
            return new SummaryChanges(_all, _lines);
        }

        private void Contract(SummaryContract? before, SummaryContract after)
        {
            foreach (var line in after.Lines)
            {
                if (Line(before?.Lines.FirstOrDefault(one => one.Variant == line.Variant), line) is { } text)
                {
                    _lines[line.Variant] = text;
                    _all.Add($"{line.Title}: {text}");
                }
            }

            if (before is not null)
            {
                _all.AddRange(Terms(before, after));
            }
        }

        private string? Line(SummaryLine? before, SummaryLine after) => before switch
        {
            null => texts["ordering.checkout.change.added"],
            _ when before.PriceCents != after.PriceCents => texts[
                "ordering.basket.price_changed", ("before", Money.Eur(before.PriceCents)), ("now", Money.Eur(after.PriceCents))],
            _ when before.DepositCents != after.DepositCents => texts[
                "ordering.checkout.change.deposit", ("before", Money.Eur(before.DepositCents)), ("now", Money.Eur(after.DepositCents))],
            _ when before.Quantity != after.Quantity => texts["ordering.checkout.change.quantity", ("before", before.Quantity), ("now", after.Quantity)],
            _ when before != after && shown.Locale == now.Locale => texts["ordering.checkout.change.details"],
            _ => null,
        };

        private IEnumerable<string> Terms(SummaryContract before, SummaryContract after)
        {
            var shop = basket.Groups.First(group => group.ShopId == after.ShopId).Seller;
            if ((before.Method, before.From) != (after.Method, after.From) && after.From is { } from)
            {
                yield return texts["ordering.checkout.change.time", ("shop", shop.Name), ("when", Promise.When(from, after.Until, shop.TimeZone, time, texts))];
            }

            if (before.Payment != after.Payment)
            {
                yield return texts["ordering.checkout.change.payment", ("shop", shop.Name)];
            }

            if (before.Seller != after.Seller || before.Address != after.Address)
            {
                yield return texts["ordering.checkout.change.seller", ("shop", shop.Name)];
            }

            if (!before.LegalTexts.SequenceEqual(after.LegalTexts))
            {
                yield return texts["ordering.checkout.change.terms", ("shop", shop.Name)];
            }
        }
    }
}
