using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Tests.Bench;

/// <summary>A shop page as they are: 36 cards with 6 variants each, snippets, sections, words and addresses by filter.</summary>
internal static class BenchPage
{
    public const string Page = """
        {%- layout none -%}
        <!doctype html>
        <html lang="{{ request.locale }}">
        <head>
          <meta charset="utf-8">
          <title>{{ page_title | default: shop.name | escape }}</title>
          <meta name="description" content="{{ page_description | truncate: 150 }}">
          <link rel="stylesheet" href="{{ 'theme.css' | asset_url }}">
        </head>
        <body>
        {% section 'header' %}
        <main id="main" class="wrap">
          <h1>{{ collection.title }}</h1>
          <p>{{ 'collection.count' | t: count: products.size }}</p>
          <ul class="grid">
          {%- for product in products -%}
            {% render 'product-card', product: product, lazy: forloop.first %}
          {%- endfor -%}
          </ul>
        </main>
        </body>
        </html>
        """;

    public const string Header = """
        <header class="header">
          <a href="{{ routes.root_url }}">{{ shop.name }}</a>
          <nav aria-label="{{ 'nav.main' | t }}"><ul>
          {%- for link in linklists.main -%}
            <li><a href="{{ link.url }}"{% if link.active %} aria-current="page"{% endif %}>{{ link.title }}</a></li>
          {%- endfor -%}
          </ul></nav>
          <a href="{{ routes.cart_url }}">{{ 'basket.title' | t }}</a>
        </header>
        """;

    public const string Card = """
        {%- doc -%}
          One article as a card.
          @param {object} product
        {%- enddoc -%}
        <li class="card">
          <img src="{{ product.image | image_url: width: 640 }}" alt="{{ product.title }}"{% unless lazy %} loading="lazy"{% endunless %}>
          <h2><a href="{{ product.url }}">{{ product.title }}</a></h2>
          <p class="price">{{ product.price }}{% if product.on_offer %} <s>{{ product.compare_price }}</s>{% endif %}</p>
          {%- if product.kind == 'voucher' or product.stock_state == 'gone' -%}
          <p>{{ 'product.gone' | t }}</p>
          {%- else -%}
          <p>{{ product.stock_text | append: ' · ' | append: product.vendor }}</p>
          {%- endif -%}
          <p class="card-text">{{ product.excerpt | default: product.vendor }} {{ product.tax_text }}</p>
          <ul>
          {%- for variant in product.variants -%}
            <li{% if variant.orderable == false %} class="off"{% endif %}>{{ variant.title }} {{ variant.price }}</li>
          {%- endfor -%}
          </ul>
        </li>
        """;

    public static RenderContext Context(ITemplateHost host, ProductDrop[] products)
    {
        var context = new RenderContext(host);
        context.Set("products", (object)products);
        context.Set("collection", LiquidValue.FromDrop(new CollectionDrop("Alles für Garten & Balkon")));
        context.Set("shop", LiquidValue.FromDrop(new ShopDrop("Blumen Becker")));
        context.Set("page_title", "Alle Artikel");
        context.Set("page_description", "Pflanzen, Töpfe und Erde mitten in der Stadt.");
        context.Set("request", Request);
        context.Set("routes", Routes);
        context.Set("linklists", LiquidValue.FromDrop(Links));
        return context;
    }

    private static readonly Dictionary<string, LiquidValue> Request = Bag(("locale", "de"));
    private static readonly Dictionary<string, LiquidValue> Routes = Bag(("root_url", "/"), ("cart_url", "/cart"));
    private static readonly LinkListsDrop Links = new([.. Enumerable.Range(1, 6).Select(i => new LinkDrop($"Seite {i}", $"/pages/seite-{i}", i == 2))]);

    private static Dictionary<string, LiquidValue> Bag(params (string Name, string Value)[] entries) =>
        entries.ToDictionary(e => e.Name, e => (LiquidValue)e.Value);

    public static ProductDrop[] Products() => [.. Enumerable.Range(1, 36).Select(Product)];

    private static ProductDrop Product(int i) => new()
    {
        Title = $"Gießkanne \"Nr. {i}\" aus Zink",
        Url = $"/products/giesskanne-{i}",
        Vendor = "Becker & Söhne",
        Image = $"giesskanne-{i}.jpg",
        Price = "19,90 €",
        ComparePrice = "24,90 €",
        OnOffer = i % 3 == 0,
        Kind = i % 9 == 0 ? "voucher" : "product",
        StockState = "in_stock",
        StockText = "3 im Laden",
        Excerpt = "Handgelötet, mit Brause aus Messing & verstellbarem Bügel.",
        TaxText = "inkl. 19 % MwSt.",
        Variants = [.. Enumerable.Range(1, 6).Select(v => new VariantDrop($"{v * 5} Liter, grün", $"{v * 4},90 €", v != 4))],
    };
}

internal sealed record ShopDrop(string Name) : ILiquidDrop;

internal sealed record CollectionDrop(string Title) : ILiquidDrop;

internal sealed record LinkDrop(string Title, string Url, bool Active) : ILiquidDrop;

internal sealed record LinkListsDrop(LinkDrop[] Main) : ILiquidDrop;

internal sealed record VariantDrop(string Title, string Price, bool Orderable) : ILiquidDrop;

internal sealed class ProductDrop : ILiquidDrop
{
    public required string Title { get; init; }
    public required string Url { get; init; }
    public required string Vendor { get; init; }
    public required string Image { get; init; }
    public required string Price { get; init; }
    public required string ComparePrice { get; init; }
    public required bool OnOffer { get; init; }
    public required string Kind { get; init; }
    public required string StockState { get; init; }
    public required string StockText { get; init; }
    public required string Excerpt { get; init; }
    public required string TaxText { get; init; }
    public required VariantDrop[] Variants { get; init; }
}
