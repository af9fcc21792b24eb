using Microsoft.AspNetCore.Http;
using Storefront.Platform.Texts;

namespace Storefront.Users.Contracts;

/// <summary>Somebody who buys, as they wrote themselves down. Known in one town.</summary>
/// <param name="Id">Of the account.</param>
/// <param name="Email">Confirmed, lower case.</param>
/// <param name="Name">As on a door plate.</param>
/// <param name="Phone">Empty when they gave none.</param>
/// <param name="Locale">In which language they get mail.</param>
public sealed record ShopperCard(Guid Id, string Email, string Name, string Phone, string Locale);

/// <summary>Who is signed in as a shopper in the browser of the current request.</summary>
public interface ICurrentShopper
{
    /// <summary>Null for guests, who cost nothing; otherwise one query for a request.</summary>
    ValueTask<ShopperCard?> FindAsync(CancellationToken cancel);

    /// <summary>The same where the account may be opened: never on a shop's own domain, whose owner could read along.</summary>
    ValueTask<ShopperCard?> FindInAccountAsync(CancellationToken cancel);
}

/// <summary>Offers accounts to people who bought as guests. Works in town scope.</summary>
public interface IShopperInvitation
{
    /// <summary>Mails a link that opens an account, or signs in to the one there is. Silent when too many were asked for.</summary>
    Task InviteAsync(string email, string name, string phone, string locale, CancellationToken cancel);
}

/// <summary>
/// What a shopper carries, such as a basket: it comes along when they sign in, and stays with the account when they sign out.
/// Called in the request's scope, before the answer is written. Register as scoped.
/// </summary>
public interface IShopperBelongings
{
    Task BringAsync(HttpContext http, Guid shopper, CancellationToken cancel);

    /// <summary>The browser is somebody else's from now on.</summary>
    void Leave(HttpContext http);
}

/// <summary>What a module knows about shoppers: for their copy of it, and for saying what outlives the account. Town scope.</summary>
public interface IShopperRecords
{
    /// <summary>Its name in the copy, snake_case.</summary>
    string Name { get; }

    /// <summary>Everything about this person that can be written as JSON.</summary>
    Task<object> CopyAsync(ShopperCard shopper, CancellationToken cancel);

    /// <summary>A sentence on what is kept after the account is deleted, why and until when; null for nothing.</summary>
    Task<string?> KeptAsync(ShopperCard shopper, TextIn texts, CancellationToken cancel);
}

/// <summary>A page of the account, in its menu. Register as singleton; its page derives from <see cref="ShopperPage"/>.</summary>
/// <param name="Order">Smaller comes first; the first one is where the account opens.</param>
/// <param name="TextKey">Its words.</param>
/// <param name="Path">Such as <c>/account/purchases</c>.</param>
public sealed record AccountEntry(int Order, string TextKey, string Path);

/// <summary>A shopper confirmed another address; what was bought with the old one stays theirs. Raised in town scope.</summary>
public sealed record ShopperEmailChanged(Guid ShopperId, string OldEmail);

/// <summary>A shopper's account is gone. Raised in town scope.</summary>
public sealed record ShopperDeleted(Guid ShopperId);
