using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>What a person may ask of a town that knows them: a copy of everything, and to be forgotten. Works in town scope.</summary>
internal sealed class ShopperFarewell(StorefrontDb db, ShopperBook shoppers, IEnumerable<IShopperRecords> records, ITenantMail mail)
{
    /// <summary>By module; the profile first.</summary>
    public async Task<IReadOnlyDictionary<string, object>> CopyAsync(ShopperCard shopper, CancellationToken cancel)
    {
        var row = await shoppers.FindAsync(shopper.Id, cancel);
        var copy = new Dictionary<string, object>
        {
            ["profile"] = new { shopper.Email, shopper.Name, shopper.Phone, shopper.Locale, row!.CreatedAt, HasPassword = row.PasswordHash is not null },
        };
        foreach (var record in records)
        {
            copy[record.Name] = await record.CopyAsync(shopper, cancel);
        }

        return copy;
    }

    public async Task<IReadOnlyList<string>> KeptAsync(ShopperCard shopper, TextIn texts, CancellationToken cancel)
    {
        var kept = new List<string>();
        foreach (var record in records)
        {
            if (await record.KeptAsync(shopper, texts, cancel) is { } sentence)
            {
                kept.Add(sentence);
            }
        }

        return kept;
    }

    /// <summary>The last mail says what is kept, why and until when.</summary>
    public async Task DeleteAsync(ShopperCard shopper, TextIn texts, CancellationToken cancel)
    {
        var kept = await KeptAsync(shopper, texts, cancel);
        await db.WriteAsync(
            async () =>
            {
                await shoppers.DeleteAsync(shopper.Id, cancel);
                await mail.LeaveAsync(
                    new TenantMail(shopper.Email, shopper.Name, "shopper_deleted", texts.Locale, new { shopper.Name, Kept = kept }), cancel);
            },
            cancel);
    }
}
