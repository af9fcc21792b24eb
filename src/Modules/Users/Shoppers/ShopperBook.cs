using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>Finds shoppers and writes what changes about them. Works in town scope.</summary>
internal sealed class ShopperBook(StorefrontDb db, Passwords passwords)
{
    public const int LongestName = 100;
    private const int LongestEmail = 254;

    public static bool IsEmail(string? text) =>
        AccountBook.Tidy(text) is { Length: <= LongestEmail } email
        && MailAddress.TryCreate(email, out var parsed)
        && parsed.Address == email
        && parsed.Host.Contains('.', StringComparison.Ordinal)
        && !parsed.Host.EndsWith('.');

    public Task<Shopper?> FindAsync(string? email, CancellationToken cancel)
    {
        var tidy = AccountBook.Tidy(email);
        return db.Set<Shopper>().AsNoTracking().FirstOrDefaultAsync(row => row.Email == tidy, cancel);
    }

    public Task<Shopper?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Shopper>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    public Task SaveAsync(Guid id, string name, string phone, string locale, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Shopper>().Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Name, name)
                .SetProperty(row => row.Phone, phone)
                .SetProperty(row => row.Locale, locale),
            cancel),
        cancel);

    /// <summary>With null, the shopper signs in by mailed link from now on.</summary>
    public Task SetPasswordAsync(Guid id, string? password, CancellationToken cancel)
    {
        var hash = password is null ? null : passwords.Hash(password);
        return db.WriteAsync(
            () => db.Set<Shopper>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, hash), cancel),
            cancel);
    }

    /// <summary>Everything of this module goes; the others hear of it and let go of what they need not keep.</summary>
    public Task DeleteAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            await db.Set<ShopperSession>().Where(row => row.ShopperId == id).ExecuteDeleteAsync(cancel);
            await db.Set<ShopperLink>().Where(row => row.ShopperId == id).ExecuteDeleteAsync(cancel);
            await db.Set<ShopperHandOver>().Where(row => row.ShopperId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Shopper>().Where(row => row.Id == id).ExecuteDeleteAsync(cancel);
            db.Raise(new ShopperDeleted(id));
        },
        cancel);
}
