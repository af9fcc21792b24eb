using Storefront.Liquid;
using Storefront.Liquid.Values;

namespace Storefront.Platform.Pages;

/// <summary><c>page</c> of the templates <c>plain</c> and <c>page</c>.</summary>
public sealed record PlainPage(string Title, LiquidHtml Content, string? Handle = null, string? UpdatedText = null) : ILiquidDrop;
