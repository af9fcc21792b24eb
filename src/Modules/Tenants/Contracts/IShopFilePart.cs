using Storefront.Platform.Texts;

namespace Storefront.Tenants.Contracts;

/// <summary>
/// A part of the page on which a town checks a shop: what a module can show of it, such as its articles. Asked in the shop's scope; it
/// only looks. Register with <c>services.AddScoped&lt;IShopFilePart, …&gt;()</c>.
/// </summary>
public interface IShopFilePart
{
    /// <summary>Smaller comes first: 10 opening hours, 20 articles.</summary>
    int Order { get; }

    /// <summary>Null leaves the part out.</summary>
    Task<ShopFilePart?> ReadAsync(TextIn texts, CancellationToken cancel);
}

/// <param name="Title">Heading.</param>
/// <param name="Text">A sentence that says the whole, or what stands there when there is nothing.</param>
/// <param name="Facts">Names and values.</param>
/// <param name="Items">The first few things, to look at.</param>
public sealed record ShopFilePart(
    string Title, string Text, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<ShopFileItem> Items);

/// <param name="Title">In words.</param>
/// <param name="Detail">Price, state: one line.</param>
/// <param name="Url">Where the public sees it; null while it does not.</param>
/// <param name="Picture">Small picture, or null.</param>
public sealed record ShopFileItem(string Title, string Detail, string? Url, string? Picture);
